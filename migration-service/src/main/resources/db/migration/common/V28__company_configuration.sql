-- How the data upgrade of each company is to go. The id is the company's; that of the environment stands for what is
-- set for all companies.

CREATE TABLE company_configuration (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  product_id varchar(100) NOT NULL,
  setting_values ${longtext} NOT NULL,
  modified_by ${text}(100) NOT NULL,
  modified_at ${instant} NOT NULL,
  version int NOT NULL
);

CREATE INDEX company_configuration_environment ON company_configuration (environment_id);

-- How data upgrades of the environment are started, watched and ended.
CREATE TABLE migration_options (
  environment_id ${uuid} NOT NULL PRIMARY KEY REFERENCES environment (id),
  product_id varchar(100) NOT NULL,
  setting_values ${longtext} NOT NULL,
  modified_by ${text}(100) NOT NULL,
  modified_at ${instant} NOT NULL,
  version int NOT NULL
);
