-- The line of the Migration Log that tells how a migration ended.

ALTER TABLE replication_run ADD stopped_reason varchar(20);
