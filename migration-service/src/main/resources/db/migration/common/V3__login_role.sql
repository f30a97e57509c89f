CREATE VIEW login_role AS
  SELECT r.user_name, r.role FROM user_role r JOIN user_account u ON u.name = r.user_name
  WHERE u.enabled = ${true};
