-- Uploaded certificates that the server of a connection is trusted by, as PEM text.

ALTER TABLE setup_guide ADD server_certificate ${longtext} DEFAULT '' NOT NULL;
ALTER TABLE migration_setup ADD server_certificate ${longtext} DEFAULT '' NOT NULL;
ALTER TABLE environment ADD tenant_certificate ${longtext} DEFAULT '' NOT NULL;
