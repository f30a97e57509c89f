-- Apart from the columns: SQL Server must know them before it reads a statement that fills them.

UPDATE replication_run SET line_kind = 'END' WHERE fence = 0;
UPDATE replication_run SET duration_millis = ${run_millis} WHERE end_time IS NOT NULL;
