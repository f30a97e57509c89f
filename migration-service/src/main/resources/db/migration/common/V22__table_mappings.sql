-- Which source table goes into which table of the tenant, where it is not the product's own list.

CREATE TABLE mapping_book (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  product_id varchar(100) NOT NULL
);

CREATE TABLE table_mapping (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  place int NOT NULL,
  app_id ${uuid} NOT NULL,
  table_id int NOT NULL,
  table_name ${text}(30) NOT NULL,
  source_table ${text}(128) NOT NULL,
  per_company ${boolean} NOT NULL
);

CREATE INDEX table_mapping_environment ON table_mapping (environment_id, place);

-- Whether a mapping leads to the table; runs leave it out otherwise.
ALTER TABLE migration_table ADD mapped ${boolean} DEFAULT '1' NOT NULL;
