-- Webhook subscriptions of the API, and numbers that tell what of a run has changed since.

ALTER TABLE replication_run ADD change_no bigint DEFAULT 0 NOT NULL;
ALTER TABLE table_run ADD change_no bigint DEFAULT 0 NOT NULL;

CREATE INDEX table_run_change ON table_run (run_id, change_no);

CREATE TABLE webhook_subscription (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  resource ${text}(1000) NOT NULL,
  watched varchar(20) NOT NULL,
  receiver ${text}(2048) NOT NULL,
  secret ${longtext} NOT NULL,
  created_by ${text}(100) NOT NULL,
  created_at ${instant} NOT NULL,
  modified_by ${text}(100) NOT NULL,
  modified_at ${instant} NOT NULL,
  expires_at ${instant} NOT NULL,
  marks ${longtext} NOT NULL,
  collect_at ${instant} NOT NULL,
  pending ${longtext},
  collected_at ${instant},
  tries int NOT NULL,
  next_try_at ${instant},
  claimed_by ${text}(100) NOT NULL,
  claimed_until ${instant} NOT NULL
);

CREATE INDEX webhook_subscription_environment ON webhook_subscription (environment_id);
