-- The setup guide, what its preparation found, and how a setup comes to an end.

CREATE TABLE setup_guide (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  step varchar(20) NOT NULL,
  started_by ${text}(100) NOT NULL,
  started_at ${instant} NOT NULL,
  consent_by ${text}(100),
  consent_at ${instant},
  product_id varchar(100) NOT NULL,
  sql_server_type varchar(20),
  sql_connection varchar(4000) NOT NULL,
  runtime_id ${uuid} REFERENCES integration_runtime (id),
  data_factory_id ${uuid} REFERENCES data_factory (id),
  pipeline_run_id ${uuid} REFERENCES pipeline_run (id),
  finished_at ${instant},
  version int NOT NULL
);

CREATE TABLE tenant_extension (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  app_id ${uuid} NOT NULL,
  name ${text}(250) NOT NULL,
  publisher ${text}(250) NOT NULL,
  app_version varchar(40) NOT NULL,
  UNIQUE (environment_id, app_id)
);

CREATE TABLE replicated_table (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  source_database ${text}(128) NOT NULL,
  source_table ${text}(128) NOT NULL,
  copy_method varchar(20) NOT NULL,
  reason ${text}(250) NOT NULL,
  UNIQUE (environment_id, source_database, source_table)
);

-- Written before the object is made and deleted after it is removed: no kill leaves one behind unknown.
CREATE TABLE created_object (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  pipeline_run_id ${uuid} NOT NULL REFERENCES pipeline_run (id),
  in_tenant ${boolean} NOT NULL,
  server ${text}(1000) NOT NULL,
  database_name ${text}(128) NOT NULL,
  kind varchar(60) NOT NULL,
  name ${text}(400) NOT NULL,
  removal ${text}(4000) NOT NULL,
  created_order int NOT NULL,
  created_at ${instant} NOT NULL
);

CREATE INDEX created_object_environment ON created_object (environment_id, created_order);

ALTER TABLE migration_setup ADD runtime_id ${uuid} REFERENCES integration_runtime (id);
ALTER TABLE migration_setup ADD data_factory_id ${uuid} REFERENCES data_factory (id);
ALTER TABLE migration_setup ADD replication_user ${text}(100) DEFAULT '' NOT NULL;
ALTER TABLE migration_setup ADD completed_at ${instant};
ALTER TABLE migration_setup ADD disabled_reason varchar(20);
ALTER TABLE migration_setup ADD disabled_text ${text}(2048) DEFAULT '' NOT NULL;
