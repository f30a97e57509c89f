package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * The list of installed extensions that the database of a Business Central tenant holds: its system
 * table 2000000153.
 */
public final class InstalledApps {

  /** As Business Central names it on SQL Server, without an app id: it belongs to the platform. */
  public static final String TABLE = "NAV App Installed App";

  private static final String APP_ID = "App ID";
  private static final List<String> COLUMNS =
      List.of(
          APP_ID,
          "Name",
          "Publisher",
          "Version Major",
          "Version Minor",
          "Version Build",
          "Version Revision");

  private InstalledApps() {}

  /** Empty if the tenant has no such list, in the form that is known. */
  public static Optional<List<InstalledApp>> read(DatabaseAdapter adapter, Connection connection)
      throws SQLException {
    Dialect dialect = adapter.dialect();
    Optional<TableDefinition> list =
        table(adapter.schemaReader(), connection, new TableName(dialect.defaultSchema(), TABLE));
    return list.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CatalogueQuery.ask(connection, dialect.select(list.get()), InstalledApps::app));
  }

  /** With the columns that are read, all of which are there. */
  private static Optional<TableDefinition> table(
      SchemaReader schema, Connection connection, TableName name) throws SQLException {
    try {
      return schema
          .read(connection, name)
          .map(found -> new TableDefinition(name, known(found), List.of()))
          .filter(table -> table.columns().size() == COLUMNS.size());
    } catch (ColumnNotSupportedException e) {
      // No table of Business Central's: those have none but common types.
      return Optional.empty();
    }
  }

  private static List<Column> known(TableDefinition found) {
    return found.columns().stream()
        .filter(column -> COLUMNS.contains(column.name()))
        .filter(
            column ->
                !column.name().equals(APP_ID) || column.type().kind() == Kind.UNIQUEIDENTIFIER)
        .toList();
  }

  private static InstalledApp app(ResultSet row) throws SQLException {
    return new InstalledApp(
        UUID.fromString(row.getString(APP_ID)),
        row.getString("Name"),
        row.getString("Publisher"),
        "%d.%d.%d.%d"
            .formatted(
                row.getInt("Version Major"),
                row.getInt("Version Minor"),
                row.getInt("Version Build"),
                row.getInt("Version Revision")));
  }
}
