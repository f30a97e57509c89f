-- Database (or schema) of the source that lists its companies, as the preparation found it; blank before.

ALTER TABLE migration_setup ADD system_database ${text}(128) DEFAULT '' NOT NULL;
