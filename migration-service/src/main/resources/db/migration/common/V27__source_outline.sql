-- What people tell of a source whose tables no product knows: company table and named tables, as JSON.

ALTER TABLE setup_guide ADD source_outline ${longtext} DEFAULT '' NOT NULL;
ALTER TABLE migration_setup ADD source_outline ${longtext} DEFAULT '' NOT NULL;
