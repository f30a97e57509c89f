package org.cloudmigration.service.database.postgresql;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** Asks the change log that the preparation made ({@link PostgreSqlChangeLog}). */
final class PostgreSqlChangeReader implements ChangeReader {

  /** A cluster that was restored keeps its identifier but gets another time line. */
  private static final String MARKER =
      """
      SELECT system_identifier || '/' || (SELECT timeline_id FROM pg_control_checkpoint()) || '/'
             || (SELECT oid FROM pg_database WHERE datname = current_database())
        FROM pg_control_system()
      """;

  /** False as well without the right to look into the schema: then everything is copied. */
  private static final String LOG_IS_THERE =
      """
      SELECT COALESCE(has_function_privilege(
               to_regprocedure('cloudmigration.min_valid_version(text, text)'), 'EXECUTE'), false)
         AND COALESCE(has_schema_privilege(to_regnamespace('cloudmigration'), 'USAGE'), false)
      """;

  private final PostgreSqlDialect dialect;

  PostgreSqlChangeReader(PostgreSqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public SourcePoint begin(Connection source, TableName table) throws SQLException {
    source.setAutoCommit(false);
    source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    // The snapshot is taken by the first statement.
    String marker = ask(source, MARKER, row -> row.getString(1));
    long version =
        logIsThere(source)
            ? ask(source, "SELECT cloudmigration.current_version()", row -> row.getLong(1))
            : SourcePoint.NOT_TRACKED;
    return new SourcePoint(marker, version, true);
  }

  @Override
  public OptionalLong oldestVersion(Connection source, TableName table) throws SQLException {
    try (PreparedStatement question =
        source.prepareStatement("SELECT cloudmigration.min_valid_version(?, ?)")) {
      question.setString(1, table.schema());
      question.setString(2, table.name());
      try (ResultSet row = question.executeQuery()) {
        row.next();
        long oldest = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(oldest);
      }
    }
  }

  @Override
  public String changedRows(TableDefinition table, long since) {
    return dialect.rowsOf(table, changedKeys(table, since));
  }

  @Override
  public String changedKeys(TableDefinition table, long since) {
    String key = table.key().stream().map(k -> "r." + dialect.quote(k)).collect(joining(", "));
    return "SELECT %s FROM cloudmigration.changes(%s, %s, %d) AS l, jsonb_populate_record(NULL::%s, l.key) AS r"
        .formatted(
            key,
            PostgreSqlDialect.literal(table.name().schema()),
            PostgreSqlDialect.literal(table.name().name()),
            since,
            dialect.quote(table.name()));
  }

  @Override
  public void tidy(Connection source) throws SQLException {
    if (logIsThere(source)) {
      ask(source, "SELECT cloudmigration.clean_up()", row -> null);
    }
  }

  private static boolean logIsThere(Connection source) throws SQLException {
    return ask(source, LOG_IS_THERE, row -> row.getBoolean(1));
  }

  private interface Answer<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> T ask(Connection source, String question, Answer<T> answer)
      throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return answer.read(row);
    }
  }
}
