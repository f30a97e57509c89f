-- Companies: what the source and the tenant say of them, and the work on them in the background.

-- Made anew under its name, because a name may now be as long as the source has it, may be there
-- twice, and no text for three databases takes a nameless constraint away. The new columns are not
-- mentioned again: SQL Server looks at all statements of a file before it runs the first.
CREATE TABLE company_before (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL,
  name ${text}(30) NOT NULL,
  display_name ${text}(250) NOT NULL,
  source_company_id ${text}(128) NOT NULL,
  source_database ${text}(128) NOT NULL,
  replicate ${boolean} NOT NULL,
  version int NOT NULL
);

INSERT INTO company_before
  (id, environment_id, name, display_name, source_company_id, source_database, replicate, version)
SELECT id, environment_id, name, display_name, source_company_id, source_database, replicate, version
  FROM hybrid_company;

DROP TABLE hybrid_company;

CREATE TABLE hybrid_company (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  name ${text}(128) NOT NULL,
  display_name ${text}(250) NOT NULL,
  source_company_id ${text}(128) NOT NULL,
  source_database ${text}(128) NOT NULL,
  estimated_size bigint,
  gone_at ${instant},
  name_finding varchar(20) DEFAULT '' NOT NULL,
  replicate ${boolean} NOT NULL,
  status varchar(20) DEFAULT 'BLANK' NOT NULL,
  created_at ${instant},
  tenant_company_id ${uuid},
  data_type varchar(30),
  deleted_at ${instant},
  creation_error_code varchar(20),
  creation_error_happened ${text}(2048),
  creation_error_impact ${text}(2048),
  creation_error_action ${text}(2048),
  creation_error_raw ${text}(4000),
  initialization_status varchar(30) DEFAULT 'UNKNOWN' NOT NULL,
  initialization_task ${uuid},
  initialization_until ${instant},
  initialization_error_code varchar(20),
  initialization_error_happened ${text}(2048),
  initialization_error_impact ${text}(2048),
  initialization_error_action ${text}(2048),
  initialization_error_raw ${text}(4000),
  version int NOT NULL,
  UNIQUE (environment_id, source_company_id)
);

INSERT INTO hybrid_company
  (id, environment_id, name, display_name, source_company_id, source_database, replicate, version)
SELECT id, environment_id, name, display_name, source_company_id, source_database, replicate, version
  FROM company_before;

DROP TABLE company_before;

CREATE INDEX hybrid_company_name ON hybrid_company (environment_id, name);
CREATE INDEX hybrid_company_task ON hybrid_company (initialization_until);
CREATE INDEX table_run_company ON table_run (company_name, status);

-- The row stays until the task is through, whatever happens to its server.
CREATE TABLE company_creation_task (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  fence bigint NOT NULL,
  started_by ${text}(100) NOT NULL,
  started_at ${instant} NOT NULL
);

-- Until now nobody created companies: it is made up for at the next start.
INSERT INTO company_creation_task (environment_id, fence, started_by, started_at)
SELECT environment_id, 0, 'server', ${now} FROM migration_setup WHERE company_task = 'COMPLETED';

UPDATE migration_setup SET company_task = 'IN_PROGRESS' WHERE company_task = 'COMPLETED';
