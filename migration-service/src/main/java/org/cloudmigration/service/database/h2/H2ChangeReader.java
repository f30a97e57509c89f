package org.cloudmigration.service.database.h2;

import static java.util.stream.Collectors.joining;
import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.h2.engine.Constants;

/** Asks the log of {@link H2ChangeLog}, in a source that keeps one. */
public final class H2ChangeReader implements ChangeReader {

  private static final String SCHEMA =
      "SELECT 1 FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = ?";

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
    String path = ask(source, "SELECT DATABASE_PATH()", row -> row.getString(1)).getFirst();
    return logOf(source, table)
        .map(known -> new SourcePoint(SourcePoint.marker(path, known.id), known.version, true))
        .orElse(new SourcePoint(path, SourcePoint.NOT_TRACKED, true));
  }

  /** TRUNCATE calls no trigger: then there are other rows than the log has counted. */
  @Override
  public OptionalLong oldestVersion(Connection source, TableName table) throws SQLException {
    Optional<Log> known = logOf(source, table);
    return known.isPresent() && known.get().rows == count(source, table)
        ? OptionalLong.of(known.get().oldestVersion)
        : OptionalLong.empty();
  }

  private long count(Connection source, TableName table) throws SQLException {
    return ask(source, dialect.count(table), row -> row.getLong(1)).getFirst();
  }

  private record Log(String id, long version, long oldestVersion, long rows) {}

  private Optional<Log> logOf(Connection source, TableName table) throws SQLException {
    if (!isKept(source)) {
      return Optional.empty();
    }
    return ask(
            source,
            "SELECT log_id, version, oldest_version, row_count FROM %s WHERE table_schema = ? AND table_name = ?"
                .formatted(log.tracked()),
            row -> new Log(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            table.schema(),
            table.name())
        .stream()
        .findFirst();
  }

  static boolean isKept(Connection source) throws SQLException {
    return !ask(source, SCHEMA, row -> row.getInt(1), H2ChangeLog.SCHEMA).isEmpty();
  }

  @Override
  public String changedRows(TableDefinition table, long since) {
    return dialect.rowsOf(table, changedKeys(table, since));
  }

  @Override
  public String changedKeys(TableDefinition table, long since) {
    String key = table.key().stream().map(dialect::quote).collect(joining(", "));
    return "SELECT DISTINCT %s FROM %s WHERE %s > %d"
        .formatted(
            key,
            dialect.quote(log.changes(table.name())),
            dialect.quote(H2ChangeLog.VERSION),
            since);
  }
}
