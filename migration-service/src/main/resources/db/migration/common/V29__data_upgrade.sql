-- Data upgrades of companies: what their steps did, and the records that they could not migrate.

CREATE TABLE data_upgrade (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  run_id ${uuid} NOT NULL,
  status varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  due_at ${instant} NOT NULL,
  start_time ${instant},
  end_time ${instant},
  fence bigint NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000)
);

CREATE INDEX data_upgrade_environment ON data_upgrade (environment_id, due_at);
CREATE INDEX data_upgrade_status ON data_upgrade (status);

CREATE TABLE upgraded_company (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  status varchar(20) NOT NULL,
  data_upgrade_id ${uuid},
  start_time ${instant},
  end_time ${instant},
  step ${text}(250) NOT NULL,
  steps_done int NOT NULL,
  steps_total int NOT NULL,
  rows_written bigint NOT NULL,
  errors int NOT NULL,
  warnings int NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  UNIQUE (environment_id, company_name)
);

CREATE TABLE upgrade_step_run (
  id ${uuid} NOT NULL PRIMARY KEY,
  company_id ${uuid} NOT NULL REFERENCES upgraded_company (id),
  place int NOT NULL,
  step_id varchar(60) NOT NULL,
  title ${text}(250) NOT NULL,
  status varchar(20) NOT NULL,
  rows_read bigint NOT NULL,
  rows_written bigint NOT NULL,
  rows_skipped bigint NOT NULL,
  errors int NOT NULL,
  duration_millis bigint NOT NULL,
  UNIQUE (company_id, place)
);

CREATE TABLE upgrade_finding (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  data_upgrade_id ${uuid} NOT NULL,
  company_name ${text}(30) NOT NULL,
  step_id varchar(60) NOT NULL,
  kind varchar(10) NOT NULL,
  table_name ${text}(128) NOT NULL,
  record_key ${text}(1000) NOT NULL,
  reason ${text}(4000) NOT NULL,
  found_at ${instant} NOT NULL,
  dismissed_by ${text}(100) NOT NULL,
  dismissed_at ${instant}
);

CREATE INDEX upgrade_finding_company ON upgrade_finding (environment_id, company_name, found_at);
