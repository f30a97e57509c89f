package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import java.util.List;

/** What a login needs to read a source: no server role, no ownership, nothing to write. */
final class SqlServerLoginScript {

  private static final String HEAD =
      """
      -- Rights of the login with which Cloud Migration Manager reads these databases.
      -- Run it in SQL Server Management Studio or sqlcmd as an administrator; it may be run again,
      -- and should be after the stored procedures were made.
      --
      -- First make the login, with a password of your own (on Azure SQL in the database master):
      --   CREATE LOGIN %s WITH PASSWORD = N'…';
      IF SUSER_ID(%s) IS NULL
        THROW 51000, N'Make the login first: see the comment at the top.', 1;
      GO

      """;

  private static final String DATABASE =
      """
      USE %1$s;
      GO
      IF DATABASE_PRINCIPAL_ID(%2$s) IS NULL
        CREATE USER %3$s FOR LOGIN %3$s;
      GO
      -- The rows, and which of them changed.
      GRANT SELECT ON SCHEMA::[dbo] TO %3$s;
      GRANT VIEW CHANGE TRACKING ON SCHEMA::[dbo] TO %3$s;
      -- Columns, keys and types; sizes of tables.
      GRANT VIEW DEFINITION TO %3$s;
      GRANT VIEW DATABASE STATE TO %3$s;
      GO
      -- The stored procedures of the migration, once they are there.
      IF SCHEMA_ID(N'cloudmigration') IS NOT NULL
        GRANT EXECUTE ON SCHEMA::[cloudmigration] TO %3$s;
      GO

      """;

  private SqlServerLoginScript() {}

  static String of(SqlServerDialect dialect, String login, List<String> databases) {
    String user = dialect.quote(login);
    String name = literal(login);
    // A line end in a name would end the comment that it stands in.
    var script = new StringBuilder(HEAD.formatted(user.replaceAll("\\R", " "), name));
    for (String database : databases) {
      script.append(DATABASE.formatted(dialect.quote(database), name, user));
    }
    return script.toString();
  }
}
