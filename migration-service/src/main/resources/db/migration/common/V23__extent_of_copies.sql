-- How much of a table a run copied, and why all of it where it was all; null for runs of older versions.
ALTER TABLE table_run ADD extent varchar(20);
