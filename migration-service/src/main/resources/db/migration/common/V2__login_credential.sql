-- The security domain of the server reads this view and login_role, and nothing else.
CREATE VIEW login_credential AS
  SELECT name, password_hash FROM user_account WHERE enabled = ${true};
