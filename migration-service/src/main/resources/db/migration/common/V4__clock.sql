-- The time of the database with its offset, which no server's time zone changes: leases go by it.
CREATE VIEW clock AS SELECT ${now} AS present;
