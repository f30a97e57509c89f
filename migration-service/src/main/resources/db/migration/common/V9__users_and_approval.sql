-- Users are managed by administrators from now on; some of them work for a partner, not for the
-- company whose books these are, and set up a migration only with its approval.

ALTER TABLE user_account ADD delegated ${boolean} DEFAULT ${false} NOT NULL;

-- A revoked approval stays; the next one is a new row.
CREATE TABLE migration_approval (
  id ${uuid} NOT NULL PRIMARY KEY,
  environment_id ${uuid} NOT NULL REFERENCES environment (id),
  approval_no int NOT NULL,
  status varchar(20) NOT NULL,
  granted_by ${text}(100) NOT NULL,
  granted_at ${instant} NOT NULL,
  revoked_by ${text}(100),
  revoked_at ${instant},
  UNIQUE (environment_id, approval_no)
);
