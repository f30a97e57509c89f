-- Where data factories of Azure are, and who signs in there. Of this server itself everything is blank.

ALTER TABLE data_factory ADD directory_id varchar(36) DEFAULT '' NOT NULL;
ALTER TABLE data_factory ADD subscription_id varchar(36) DEFAULT '' NOT NULL;
ALTER TABLE data_factory ADD resource_group ${text}(90) DEFAULT '' NOT NULL;
ALTER TABLE data_factory ADD client_id varchar(36) DEFAULT '' NOT NULL;
ALTER TABLE data_factory ADD client_secret varchar(1000) DEFAULT '' NOT NULL;
ALTER TABLE data_factory ADD staging_service varchar(260) DEFAULT '' NOT NULL;
-- When it was asked last, and what it said if it is not online.
ALTER TABLE data_factory ADD checked_at ${instant};
ALTER TABLE data_factory ADD trouble ${text}(2048) DEFAULT '' NOT NULL;
