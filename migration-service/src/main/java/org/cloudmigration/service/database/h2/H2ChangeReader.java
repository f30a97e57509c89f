package org.cloudmigration.service.database.h2;

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
import org.h2.engine.Constants;

/** Asks the log of {@link H2ChangeLog}, in a source that keeps one. */
public final class H2ChangeReader implements ChangeReader {

  private final H2Dialect dialect;
  private final H2ChangeLog log;

  public H2ChangeReader(H2Dialect dialect) {
    this.dialect = dialect;
    log = new H2ChangeLog(dialect);
  }

  @Override
  public SourcePoint begin(Connection source, TableName table) throws SQLException {
    source.setAutoCommit(false);
    source.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    try (Statement statement = source.createStatement();
        ResultSet path = statement.executeQuery("SELECT DATABASE_PATH()")) {
      path.next();
      long version = tracked(source, table, "version").orElse(SourcePoint.NOT_TRACKED);
      return new SourcePoint(path.getString(1), version, true);
    }
  }

  /** TRUNCATE calls no trigger: then there are other rows than the log has counted. */
  @Override
  public OptionalLong oldestVersion(Connection source, TableName table) throws SQLException {
    return tracked(source, table, "row_count").equals(OptionalLong.of(count(source, table)))
        ? tracked(source, table, "oldest_version")
        : OptionalLong.empty();
  }

  private long count(Connection source, TableName table) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(dialect.count(table))) {
      row.next();
      return row.getLong(1);
    }
  }

  private OptionalLong tracked(Connection source, TableName table, String column)
      throws SQLException {
    if (!logIsThere(source)) {
      return OptionalLong.empty();
    }
    try (PreparedStatement question =
        source.prepareStatement(
            "SELECT %s FROM %s WHERE table_schema = ? AND table_name = ?"
                .formatted(column, log.tracked()))) {
      question.setString(1, table.schema());
      question.setString(2, table.name());
      try (ResultSet row = question.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private static boolean logIsThere(Connection source) throws SQLException {
    try (PreparedStatement question =
        source.prepareStatement(
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = ?")) {
      question.setString(1, H2ChangeLog.SCHEMA);
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getInt(1) > 0;
      }
    }
  }

  @Override
  public String changedRows(TableDefinition table, long since) {
    String key = table.key().stream().map(dialect::quote).collect(joining(", "));
    return dialect.rowsOf(
        table,
        "SELECT DISTINCT %s FROM %s WHERE %s > %d"
            .formatted(
                key,
                dialect.quote(log.changes(table.name())),
                dialect.quote(H2ChangeLog.VERSION),
                since));
  }
}
