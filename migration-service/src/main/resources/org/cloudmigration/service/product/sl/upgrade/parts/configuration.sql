-- What the company remembers of its migration

-- One row.
-- only new rows
insert into {SL Migration Config} ([PrimaryKey]) select '';
