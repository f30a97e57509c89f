-- The tenant id of the installation, which addresses of the API may hold.

CREATE TABLE installation_identity (
  id INTEGER NOT NULL PRIMARY KEY,
  tenant_id ${uuid} NOT NULL
);
