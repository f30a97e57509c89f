package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.fit.UnfitRows;
import org.cloudmigration.service.database.fit.ValueSearch;

/** Asks the source of a run for rows that the tenant cannot hold. */
record SourceValues(RunDatabases databases) {

  /** For each table; a source has hundreds of them. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Rows and keys whose size the tenant may refuse; none if the source does not tell. */
  List<UnfitRows> tooLarge(TableName table) {
    Dialect source = databases.sourceAdapter().dialect();
    Dialect tenant = databases.tenant().dialect();
    try {
      var definition = read(table);
      return definition.isEmpty()
          ? List.of()
          : find(table, ValueSearch.forSizes(definition.get(), source, tenant));
    } catch (SQLException | RuntimeException e) {
      System.getLogger(SourceValues.class.getName())
          .log(System.Logger.Level.DEBUG, "The source does not tell which row is too large.", e);
      return List.of();
    }
  }

  private Optional<TableDefinition> read(TableName table) throws SQLException {
    try (Connection connection = databases.sourcePool().connection()) {
      return databases.sourceAdapter().schemaReader().read(connection, table);
    }
  }

  List<UnfitRows> find(TableName table, ValueSearch search) throws SQLException {
    if (search.isNeedless()) {
      return List.of();
    }
    try (Connection connection = databases.sourcePool().connection()) {
      try {
        databases.sourceAdapter().changeReader().begin(connection, table);
        return search.run(connection, PATIENCE);
      } finally {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
          connection.rollback();
        }
      }
    }
  }
}
