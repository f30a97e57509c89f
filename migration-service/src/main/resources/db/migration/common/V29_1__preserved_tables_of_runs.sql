-- Tables of a run whose cloud data is preserved: their inserted rows alone are proven.

ALTER TABLE replication_run ADD tables_preserved int DEFAULT 0 NOT NULL;

UPDATE replication_run SET
  tables_preserved = (SELECT count(*) FROM table_run t
    WHERE t.run_id = replication_run.id AND t.verification = 'INSERTED_EQUAL')
WHERE tables_equal > 0;

UPDATE replication_run SET tables_equal = tables_equal - tables_preserved
WHERE tables_preserved > 0;
