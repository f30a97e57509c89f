-- What the page of a run needs: what is left to copy, tables that are copied again or skipped, and
-- the columns of what was copied, each list kept once.

ALTER TABLE replication_run ADD bytes_left bigint DEFAULT 0 NOT NULL;

-- By which order a table is copied: null for the run's own, else that of a reload.
ALTER TABLE table_run ADD copy_order ${uuid};
-- Who wants the copy that is in progress cut off; null if nobody does.
ALTER TABLE table_run ADD skip_by ${text}(100);
ALTER TABLE table_run ADD columns_key varchar(32);

ALTER TABLE migration_table ADD columns_key varchar(32);

CREATE INDEX table_run_skipped ON table_run (run_id, status);

CREATE TABLE column_list (
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  columns_key varchar(32) NOT NULL,
  column_lines ${longtext} NOT NULL,
  PRIMARY KEY (environment_id, columns_key)
);
