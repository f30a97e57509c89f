package org.cloudmigration.service.database.postgresql;

import java.util.List;

/** What a login needs to read a source: its tables and the change log, nothing else. */
final class PostgreSqlLoginScript {

  private static final String HEAD =
      """
      -- Rights of the login with which Cloud Migration Manager reads this database.
      -- Run it in the database that holds the companies, as its owner; it may be run again, and
      -- should be after the change log was made or tables were added.
      --
      -- First make the login, with a password of your own:
      --   CREATE ROLE %s LOGIN PASSWORD '…';

      """;

  private static final String CONNECT =
      """
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = %1$s) THEN
        RAISE EXCEPTION 'Make the login first: see the comment at the top.';
      END IF;
      EXECUTE format('GRANT CONNECT ON DATABASE %%I TO %%I', current_database(), %1$s);
      """;

  private static final String SCHEMA =
      """
      GRANT USAGE ON SCHEMA %1$s TO %2$s;
      GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO %2$s;

      """;

  private static final String CHANGE_LOG =
      """
      IF to_regnamespace('cloudmigration') IS NOT NULL THEN
        GRANT USAGE ON SCHEMA cloudmigration TO %1$s;
        GRANT SELECT ON ALL TABLES IN SCHEMA cloudmigration TO %1$s;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA cloudmigration TO %1$s;
      END IF;
      """;

  private PostgreSqlLoginScript() {}

  static String of(PostgreSqlDialect dialect, String login, List<String> schemas) {
    String role = dialect.quote(login);
    // A line end in a name would end the comment that it stands in.
    var script = new StringBuilder(HEAD.formatted(role.replaceAll("\\R", " ")));
    String name = PostgreSqlDialect.literal(login);
    script.append(PostgreSqlDialect.block(CONNECT.formatted(name))).append(";\n\n");
    for (String schema : schemas) {
      script.append(SCHEMA.formatted(dialect.quote(schema), role));
    }
    script.append("-- The change log, once it is there.\n");
    return script
        .append(PostgreSqlDialect.block(CHANGE_LOG.formatted(role)))
        .append(";\n")
        .toString();
  }
}
