-- Comparisons of tables with their sources, on demand, and the rows that were found to differ.

CREATE TABLE table_comparison (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  table_id ${uuid} NOT NULL REFERENCES migration_table (id),
  job_id ${uuid} NOT NULL,
  job_order int NOT NULL,
  fence bigint NOT NULL,
  status varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  requested_at ${instant} NOT NULL,
  start_time ${instant},
  end_time ${instant},
  rows_read bigint NOT NULL,
  source_rows bigint,
  tenant_rows bigint,
  rows_missing bigint NOT NULL,
  rows_extra bigint NOT NULL,
  rows_changed bigint NOT NULL,
  at_least ${boolean} NOT NULL,
  column_names ${longtext},
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000)
);

CREATE INDEX table_comparison_table ON table_comparison (table_id, end_time);
CREATE INDEX table_comparison_status ON table_comparison (status, environment_id);

CREATE TABLE row_difference (
  id ${uuid} NOT NULL PRIMARY KEY,
  comparison_id ${uuid} NOT NULL REFERENCES table_comparison (id),
  row_order int NOT NULL,
  kind varchar(20) NOT NULL,
  key_text ${text}(500) NOT NULL,
  source_fields ${longtext},
  tenant_fields ${longtext},
  differing_fields ${longtext},
  UNIQUE (comparison_id, row_order)
);

CREATE INDEX table_run_name ON table_run (company_name, table_name);
