-- A run that is paused goes on later; it ends like one that is stopped.
ALTER TABLE replication_run ADD pause_requested ${boolean} DEFAULT '0' NOT NULL;

-- Since when the copy of a table makes no progress; null while it does.
ALTER TABLE table_run ADD stalled_since ${instant};

-- How fast runs may copy, for environments where they may not go as fast as they can. 0 is no limit.
CREATE TABLE copy_limit (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  rows_per_second bigint NOT NULL,
  bytes_per_second bigint NOT NULL
);
