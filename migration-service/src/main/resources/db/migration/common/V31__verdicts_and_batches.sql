-- What the comparison of a company with its source found in each test, and the batches that are still to be posted.

ALTER TABLE upgrade_finding ADD test_code varchar(30) DEFAULT '' NOT NULL;
ALTER TABLE upgrade_finding ADD expected_value ${text}(250) DEFAULT '' NOT NULL;
ALTER TABLE upgrade_finding ADD actual_value ${text}(250) DEFAULT '' NOT NULL;

-- Whether the tenant still keeps what the company was before its upgrade.
ALTER TABLE upgraded_company ADD before_kept ${boolean} DEFAULT '1' NOT NULL;

CREATE TABLE test_verdict (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  suite varchar(20) NOT NULL,
  test_code varchar(30) NOT NULL,
  entity ${text}(50) NOT NULL,
  about ${text}(250) NOT NULL,
  outcome varchar(20) NOT NULL,
  found varchar(20) NOT NULL,
  errors bigint NOT NULL,
  warnings bigint NOT NULL,
  UNIQUE (environment_id, company_name, suite, test_code)
);

CREATE TABLE unposted_batch (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  company_name ${text}(30) NOT NULL,
  place int NOT NULL,
  journal varchar(20) NOT NULL,
  template_name ${text}(10) NOT NULL,
  batch_name ${text}(10) NOT NULL,
  line_count bigint NOT NULL,
  balance decimal(38, 5) NOT NULL,
  cause varchar(20) NOT NULL,
  reason ${text}(500) NOT NULL,
  advice ${text}(500) NOT NULL,
  looked_at ${instant} NOT NULL,
  UNIQUE (environment_id, company_name, place)
);
