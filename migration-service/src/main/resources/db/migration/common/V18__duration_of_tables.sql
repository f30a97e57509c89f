-- Times of a table's copy as numbers, to sort by duration and rate on every database. Tables copied
-- before this have none, and are sorted as if they had taken no time.

ALTER TABLE table_run ADD start_millis bigint DEFAULT 0 NOT NULL;
ALTER TABLE table_run ADD end_millis bigint DEFAULT 0 NOT NULL;
