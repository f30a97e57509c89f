-- What a line of the Migration Log tells of, how long that took, and which version of this product
-- has prepared a migration.

ALTER TABLE replication_run ADD line_kind varchar(10) DEFAULT 'RUN' NOT NULL;
ALTER TABLE replication_run ADD duration_millis bigint;

ALTER TABLE migration_setup ADD service_version ${text}(60) DEFAULT '' NOT NULL;
