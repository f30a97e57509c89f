-- One text for H2, PostgreSQL and SQL Server. Types that differ are placeholders, filled per vendor
-- by SchemaMigration; syntax that differs goes into a folder named after the vendor. Each view
-- has a file of its own: SQL Server takes a file as one batch, in which a view must come first.

CREATE TABLE user_account (
  name varchar(100) NOT NULL PRIMARY KEY,
  password_hash varchar(200) NOT NULL,
  enabled ${boolean} NOT NULL,
  sample ${boolean} NOT NULL
);

CREATE TABLE user_role (
  user_name varchar(100) NOT NULL REFERENCES user_account (name),
  role varchar(50) NOT NULL,
  PRIMARY KEY (user_name, role)
);

CREATE TABLE environment (
  id ${uuid} NOT NULL PRIMARY KEY,
  name ${text}(30) NOT NULL UNIQUE,
  type varchar(20) NOT NULL,
  status varchar(20) NOT NULL,
  application_version varchar(30) NOT NULL,
  tenant_type varchar(20) NOT NULL,
  tenant_connection varchar(4000) NOT NULL,
  version int NOT NULL
);

CREATE TABLE environment_lease (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  owner varchar(100) NOT NULL,
  fence bigint NOT NULL,
  expires_at ${instant} NOT NULL
);

CREATE TABLE migration_setup (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  enabled ${boolean} NOT NULL,
  product_id varchar(100) NOT NULL,
  sql_server_type varchar(20) NOT NULL,
  sql_connection varchar(4000) NOT NULL,
  company_task varchar(20) NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  version int NOT NULL
);

CREATE TABLE hybrid_company (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  name ${text}(30) NOT NULL,
  display_name ${text}(250) NOT NULL,
  source_company_id ${text}(128) NOT NULL,
  source_database ${text}(128) NOT NULL,
  replicate ${boolean} NOT NULL,
  version int NOT NULL,
  UNIQUE (environment_id, name)
);

CREATE TABLE replication_run (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  status varchar(30) NOT NULL,
  replication_type varchar(20) NOT NULL,
  trigger_type varchar(20) NOT NULL,
  source varchar(100) NOT NULL,
  started_by ${text}(100) NOT NULL,
  start_time ${instant} NOT NULL,
  end_time ${instant},
  ended_by varchar(20),
  details ${text}(2048) NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  fence bigint NOT NULL,
  stop_requested ${boolean} NOT NULL
);

CREATE INDEX replication_run_log ON replication_run (environment_id, start_time);

CREATE TABLE table_run (
  id ${uuid} NOT NULL PRIMARY KEY,
  run_id ${uuid} NOT NULL REFERENCES replication_run (id),
  plan_order int NOT NULL,
  company_name ${text}(30) NOT NULL,
  table_name ${text}(128) NOT NULL,
  source_database ${text}(128) NOT NULL,
  source_table ${text}(128) NOT NULL,
  app_id ${uuid} NOT NULL,
  status varchar(20) NOT NULL,
  attempts int NOT NULL,
  worker int NOT NULL,
  start_time ${instant},
  end_time ${instant},
  rows_copied bigint NOT NULL,
  bytes_copied bigint NOT NULL,
  verification varchar(20) NOT NULL,
  verified_at ${instant},
  content_hash varchar(32) NOT NULL,
  point_in_time ${boolean} NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  UNIQUE (run_id, plan_order)
);

CREATE INDEX table_run_status ON table_run (run_id, status);

CREATE TABLE audit_entry (
  sequence_no bigint NOT NULL PRIMARY KEY,
  occurred_at ${instant} NOT NULL,
  user_name ${text}(100) NOT NULL,
  origin varchar(100) NOT NULL,
  environment ${text}(30) NOT NULL,
  command varchar(100) NOT NULL,
  subject ${text}(200) NOT NULL,
  state_before ${text}(2000) NOT NULL,
  state_after ${text}(2000) NOT NULL,
  previous_hash varchar(64) NOT NULL,
  hash varchar(64) NOT NULL
);

CREATE TABLE audit_head (
  id int NOT NULL PRIMARY KEY,
  sequence_no bigint NOT NULL,
  hash varchar(64) NOT NULL
);

INSERT INTO audit_head (id, sequence_no, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
