-- Records that data upgrades changed, for migrations whose settings log all of them.

CREATE TABLE logged_change (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  place bigint NOT NULL,
  step_id varchar(60) NOT NULL,
  table_name ${text}(128) NOT NULL,
  record_key ${text}(1000) NOT NULL,
  change_kind varchar(10) NOT NULL
);

CREATE INDEX logged_change_company ON logged_change (environment_id, company_name, place);
