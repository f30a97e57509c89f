-- The line of the Migration Log that tells how a migration ended.

ALTER TABLE replication_run ADD stopped_reason varchar(20);

-- Environments can be made by people from now on; file systems want names that differ in more than
-- their case.
CREATE TABLE environment_name (
  name ${text}(30) NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id)
);

INSERT INTO environment_name (name, environment_id) SELECT lower(name), id FROM environment;
