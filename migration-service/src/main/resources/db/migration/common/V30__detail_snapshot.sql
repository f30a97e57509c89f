-- The detail snapshot of each company, a job of its own behind the company's data upgrade.

CREATE TABLE detail_snapshot (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  status varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  due_at ${instant} NOT NULL,
  attempt int NOT NULL,
  anew ${boolean} NOT NULL,
  start_time ${instant},
  end_time ${instant},
  fence bigint NOT NULL,
  step ${text}(250) NOT NULL,
  steps_done int NOT NULL,
  steps_total int NOT NULL,
  rows_written bigint NOT NULL,
  errors int NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  UNIQUE (environment_id, company_name)
);

CREATE INDEX detail_snapshot_status ON detail_snapshot (status);
