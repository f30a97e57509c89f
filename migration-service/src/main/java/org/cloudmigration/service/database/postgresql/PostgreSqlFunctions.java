package org.cloudmigration.service.database.postgresql;

/** The functions of the change log. Those that write do it for users who have no rights here. */
final class PostgreSqlFunctions {

  /**
   * The arguments of the trigger are the columns of the key. A row whose key changes is one row
   * less and another one more. Two transactions cannot change a row of the same key at once, so the
   * numbers in the log follow the order of their commits.
   */
  static final String RECORD_CHANGE =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.record_change() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
      DECLARE
        before_key jsonb;
        after_key jsonb;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          SELECT jsonb_object_agg(k, to_jsonb(OLD) -> k) INTO before_key FROM unnest(TG_ARGV) AS k;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          SELECT jsonb_object_agg(k, to_jsonb(NEW) -> k) INTO after_key FROM unnest(TG_ARGV) AS k;
        END IF;
        IF before_key = after_key THEN
          INSERT INTO cloudmigration.change_log (table_schema, table_name, operation, key)
          VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, 'U', after_key);
          RETURN NULL;
        END IF;
        IF before_key IS NOT NULL THEN
          INSERT INTO cloudmigration.change_log (table_schema, table_name, operation, key)
          VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, 'D', before_key);
        END IF;
        IF after_key IS NOT NULL THEN
          INSERT INTO cloudmigration.change_log (table_schema, table_name, operation, key)
          VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, 'I', after_key);
        END IF;
        RETURN NULL;
      END $body$""";

  static final String RECORD_TRUNCATION =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.record_truncation() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
      BEGIN
        UPDATE cloudmigration.tracked_table
           SET min_valid_version = pg_current_xact_id()::text::bigint + 1
         WHERE table_schema = TG_TABLE_SCHEMA AND table_name = TG_TABLE_NAME;
        RETURN NULL;
      END $body$""";

  /** To be asked in the transaction (REPEATABLE READ) that reads the changes or the table. */
  static final String CURRENT_VERSION =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.current_version() RETURNS bigint
      LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      $body$""";

  /** Null if the table is not tracked, or was not for a while: then a trigger is another one. */
  static final String MIN_VALID_VERSION =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.min_valid_version(of_schema text, of_table text)
      RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
        SELECT t.min_valid_version
          FROM cloudmigration.tracked_table t
         WHERE t.table_schema = of_schema AND t.table_name = of_table
           AND (SELECT count(*)
                  FROM pg_trigger g
                 WHERE g.oid IN (t.changes_trigger, t.truncation_trigger)
                   AND g.tgrelid = to_regclass(format('%I.%I', of_schema, of_table))
                   AND g.tgenabled = 'A') = 2
      $body$""";

  /** Of each key the last thing that happened to it. */
  static final String CHANGES =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.changes(of_schema text, of_table text, since bigint)
      RETURNS TABLE (key jsonb, operation "char", version bigint)
      LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
        SELECT DISTINCT ON (c.key) c.key, c.operation, c.transaction::text::bigint
          FROM cloudmigration.change_log c
         WHERE c.table_schema = of_schema AND c.table_name = of_table
           AND c.transaction >= since::text::xid8
         ORDER BY c.key, c.id DESC
      $body$""";

  /** Whoever has synced less than what is removed here has to copy the table in full. */
  static final String CLEAN_UP =
      """
      CREATE OR REPLACE FUNCTION cloudmigration.clean_up() RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
        WITH removed AS (
          DELETE FROM cloudmigration.change_log
           WHERE changed_at < clock_timestamp() - interval '%d days'
          RETURNING table_schema, table_name, transaction::text::bigint AS version),
        newest AS (
          SELECT table_schema, table_name, max(version) AS version
            FROM removed
           GROUP BY table_schema, table_name)
        UPDATE cloudmigration.tracked_table t
           SET min_valid_version = greatest(t.min_valid_version, n.version + 1)
          FROM newest n
         WHERE t.table_schema = n.table_schema AND t.table_name = n.table_name
      $body$"""
          .formatted(PostgreSqlChangeLog.RETENTION_DAYS);

  private PostgreSqlFunctions() {}
}
