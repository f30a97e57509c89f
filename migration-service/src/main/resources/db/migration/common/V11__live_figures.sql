-- What pages show of runs and tables without counting them anew: counts of a run, tables over all
-- runs, attempts for the time line of a run, and its log.

ALTER TABLE replication_run ADD tables_not_started int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD tables_in_progress int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD tables_successful int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD tables_warning int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD tables_failed int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD tables_equal int DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD rows_copied bigint DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD bytes_copied bigint DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD rows_expected bigint DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD bytes_expected bigint DEFAULT 0 NOT NULL;
ALTER TABLE replication_run ADD log_lines int DEFAULT 0 NOT NULL;

ALTER TABLE table_run ADD rows_expected bigint DEFAULT 0 NOT NULL;
ALTER TABLE table_run ADD bytes_expected bigint DEFAULT 0 NOT NULL;
ALTER TABLE table_run ADD source_rows bigint;
ALTER TABLE table_run ADD tenant_rows bigint;

CREATE INDEX replication_run_in_progress ON replication_run (status);

UPDATE replication_run SET
  tables_not_started = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.status = 'NOT_STARTED'),
  tables_in_progress = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.status = 'IN_PROGRESS'),
  tables_successful = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.status = 'SUCCESSFUL'),
  tables_warning = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.status = 'WARNING'),
  tables_failed = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.status = 'FAILED'),
  tables_equal = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.verification = 'CONTENTS_EQUAL'),
  rows_copied = (SELECT coalesce(sum(t.rows_copied), 0) FROM table_run t
    WHERE t.run_id = replication_run.id),
  bytes_copied = (SELECT coalesce(sum(t.bytes_copied), 0) FROM table_run t
    WHERE t.run_id = replication_run.id);

UPDATE table_run SET source_rows = rows_copied, tenant_rows = rows_copied
WHERE status = 'SUCCESSFUL';

-- A table of a company over all runs. Those of earlier versions take the id of their last run's.
CREATE TABLE migration_table (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  table_name ${text}(128) NOT NULL,
  source_database ${text}(128) NOT NULL,
  source_table ${text}(128) NOT NULL,
  app_id ${uuid} NOT NULL,
  status varchar(20) NOT NULL,
  verification varchar(20) NOT NULL,
  verified_at ${instant},
  table_run_id ${uuid},
  run_id ${uuid},
  ended_at ${instant},
  replications int NOT NULL,
  synced_version bigint NOT NULL,
  blocked ${boolean} NOT NULL,
  source_rows bigint,
  tenant_rows bigint,
  rows_last_run bigint NOT NULL,
  bytes_last_run bigint NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  UNIQUE (environment_id, company_name, table_name)
);

CREATE INDEX migration_table_status ON migration_table (environment_id, status);

INSERT INTO migration_table (id, environment_id, company_name, table_name, source_database,
  source_table, app_id, status, verification, verified_at, table_run_id, run_id, ended_at,
  replications, synced_version, blocked, source_rows, tenant_rows, rows_last_run, bytes_last_run,
  error_code, error_happened, error_impact, error_action, error_raw)
SELECT t.id, r.environment_id, t.company_name, t.table_name, t.source_database, t.source_table,
  t.app_id, t.status, t.verification, t.verified_at, t.id, r.id, t.end_time,
  CASE WHEN t.status = 'SUCCESSFUL' THEN 1 ELSE 0 END, 0, ${false}, t.source_rows, t.tenant_rows,
  t.rows_copied, t.bytes_copied, t.error_code, t.error_happened, t.error_impact, t.error_action,
  t.error_raw
FROM table_run t JOIN replication_run r ON r.id = t.run_id
WHERE NOT EXISTS (
  SELECT 1 FROM table_run n JOIN replication_run s ON s.id = n.run_id
  WHERE s.environment_id = r.environment_id AND n.company_name = t.company_name
    AND n.table_name = t.table_name
    AND (s.start_time > r.start_time OR s.start_time = r.start_time AND s.id > r.id));

CREATE TABLE table_attempt (
  id ${uuid} NOT NULL PRIMARY KEY,
  run_id ${uuid} NOT NULL REFERENCES replication_run (id),
  table_run_id ${uuid} NOT NULL REFERENCES table_run (id),
  attempt int NOT NULL,
  worker int NOT NULL,
  start_time ${instant} NOT NULL,
  end_time ${instant},
  status varchar(20) NOT NULL,
  UNIQUE (table_run_id, attempt)
);

CREATE INDEX table_attempt_run ON table_attempt (run_id, start_time);

CREATE TABLE run_log_line (
  run_id ${uuid} NOT NULL REFERENCES replication_run (id),
  line_no int NOT NULL,
  logged_at ${instant} NOT NULL,
  severity varchar(10) NOT NULL,
  table_run_id ${uuid},
  subject ${text}(170) NOT NULL,
  line_text ${text}(2048) NOT NULL,
  PRIMARY KEY (run_id, line_no)
);
