-- What runs have found out about tables without copying them, and how their columns have changed.

CREATE TABLE table_finding (
  id ${uuid} NOT NULL PRIMARY KEY,
  run_id ${uuid} NOT NULL REFERENCES replication_run (id),
  table_run_id ${uuid} NOT NULL REFERENCES table_run (id),
  plan_order int NOT NULL,
  place int NOT NULL,
  company_name ${text}(30) NOT NULL,
  table_name ${text}(128) NOT NULL,
  colour varchar(10) NOT NULL,
  column_name ${text}(128) NOT NULL,
  error_code varchar(20),
  error_happened ${text}(2048),
  error_impact ${text}(2048),
  error_action ${text}(2048),
  error_raw ${text}(4000),
  mending ${longtext} NOT NULL,
  found_at ${instant} NOT NULL
);

CREATE INDEX table_finding_run ON table_finding (run_id, plan_order, place);
CREATE INDEX table_finding_colour ON table_finding (run_id, colour, plan_order, place);
CREATE INDEX table_finding_table ON table_finding (table_run_id, place);

-- Lists of columns that were kept before this do not tell the primary key.
ALTER TABLE column_list ADD key_known ${boolean} DEFAULT '0' NOT NULL;
