-- Pipelines, their runs, and the factories and integration runtimes that they run on.

CREATE TABLE data_factory (
  id ${uuid} NOT NULL PRIMARY KEY,
  name varchar(63) NOT NULL UNIQUE,
  engine varchar(20) NOT NULL,
  region varchar(60) NOT NULL,
  state varchar(20) NOT NULL,
  version int NOT NULL
);

CREATE TABLE integration_runtime (
  id ${uuid} NOT NULL PRIMARY KEY,
  data_factory_id ${uuid} NOT NULL REFERENCES data_factory (id),
  name varchar(63) NOT NULL UNIQUE,
  state varchar(20) NOT NULL,
  primary_key_secret varchar(400) NOT NULL,
  secondary_key_secret varchar(400) NOT NULL,
  created_at ${instant} NOT NULL,
  node_name varchar(100) NOT NULL,
  node_version varchar(40) NOT NULL,
  last_contact_at ${instant},
  version int NOT NULL
);

CREATE TABLE pipeline (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  kind varchar(20) NOT NULL,
  name varchar(140) NOT NULL,
  data_factory_id ${uuid} NOT NULL REFERENCES data_factory (id),
  definition ${longtext} NOT NULL,
  created_at ${instant} NOT NULL,
  deleted_at ${instant}
);

CREATE INDEX pipeline_environment ON pipeline (environment_id, kind, created_at);

CREATE TABLE pipeline_run (
  id ${uuid} NOT NULL PRIMARY KEY,
  pipeline_id ${uuid} NOT NULL REFERENCES pipeline (id),
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  status varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  start_time ${instant} NOT NULL,
  end_time ${instant},
  fence bigint NOT NULL,
  stop_requested ${boolean} NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000)
);

CREATE INDEX pipeline_run_log ON pipeline_run (environment_id, start_time);
CREATE INDEX pipeline_run_status ON pipeline_run (status);

CREATE TABLE activity_run (
  id ${uuid} NOT NULL PRIMARY KEY,
  pipeline_run_id ${uuid} NOT NULL REFERENCES pipeline_run (id),
  activity_order int NOT NULL,
  name varchar(55) NOT NULL,
  status varchar(20) NOT NULL,
  start_time ${instant},
  end_time ${instant},
  output ${text}(2048) NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  accepted_by ${text}(100),
  accepted_at ${instant},
  UNIQUE (pipeline_run_id, activity_order)
);
