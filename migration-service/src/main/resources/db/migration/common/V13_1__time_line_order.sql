-- A file of its own: SQL Server looks at all statements of a file before it runs the first.
UPDATE audit_entry SET outcome = 'REFUSED' WHERE state_after LIKE 'Refused: %';
UPDATE audit_entry SET outcome = 'FAILED' WHERE state_after LIKE 'Failed: %';

-- Holds all that is filtered by but texts, so that a page is found without reading the rows before it.
CREATE INDEX audit_entry_place
  ON audit_entry (environment, sequence_no, category, outcome, occurred_at, user_name);
CREATE INDEX audit_entry_category ON audit_entry (environment, category, sequence_no);
CREATE INDEX audit_entry_person ON audit_entry (environment, user_name, sequence_no);
CREATE INDEX audit_entry_kind ON audit_entry (command, category);
