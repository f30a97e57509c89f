-- Nodes of integration runtimes as rows of their own: a runtime has several.

CREATE TABLE runtime_node (
  id ${uuid} NOT NULL PRIMARY KEY,
  runtime_id ${uuid} NOT NULL REFERENCES integration_runtime (id),
  name varchar(100) NOT NULL,
  node_version varchar(40) NOT NULL,
  status varchar(20) NOT NULL,
  built_in ${boolean} NOT NULL,
  -- SHA-256 of what the node reports with, as hexadecimal digits; blank of a built-in node, which reports by itself.
  credential_hash varchar(64) NOT NULL,
  registered_at ${instant} NOT NULL,
  last_contact_at ${instant} NOT NULL,
  version int NOT NULL,
  UNIQUE (runtime_id, name)
);

CREATE INDEX runtime_node_credential ON runtime_node (credential_hash);

-- Until now only nodes that are built in could register, one for each runtime.
INSERT INTO runtime_node
  (id, runtime_id, name, node_version, status, built_in, credential_hash, registered_at, last_contact_at, version)
SELECT id, id, node_name, node_version, 'ONLINE', ${true}, '', last_contact_at, last_contact_at, 0
FROM integration_runtime
WHERE node_name <> '' AND last_contact_at IS NOT NULL;

ALTER TABLE integration_runtime DROP COLUMN node_name;
ALTER TABLE integration_runtime DROP COLUMN node_version;
ALTER TABLE integration_runtime DROP COLUMN last_contact_at;
ALTER TABLE integration_runtime ADD keys_reset_at ${instant};
