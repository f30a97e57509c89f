-- Resets of cloud data, which survive a kill, and what was ticked in the setup checklist.

CREATE TABLE data_reset (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  status varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  start_time ${instant} NOT NULL,
  end_time ${instant},
  fence bigint NOT NULL,
  follow_up varchar(20) NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000)
);

CREATE INDEX data_reset_environment ON data_reset (environment_id, start_time);
CREATE INDEX data_reset_status ON data_reset (status, follow_up);

CREATE TABLE data_reset_company (
  id ${uuid} NOT NULL PRIMARY KEY,
  reset_id ${uuid} NOT NULL REFERENCES data_reset (id),
  step_order int NOT NULL,
  company_name ${text}(128) NOT NULL,
  table_count int NOT NULL,
  row_count bigint NOT NULL,
  removed_at ${instant},
  UNIQUE (reset_id, step_order)
);

CREATE TABLE checklist_mark (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  item varchar(60) NOT NULL,
  ticked_by ${text}(100) NOT NULL,
  ticked_at ${instant} NOT NULL,
  UNIQUE (environment_id, item)
);
