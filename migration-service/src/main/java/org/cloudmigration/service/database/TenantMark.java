package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * Which tenants this product made. A database of Business Central's has its table {@code Company}
 * from its first moment; where this product has to make that table, it makes the tenant, and says
 * so in the table {@code $migration$tenant}. Whatever writes what Business Central alone would
 * write, such as ledger entries, asks here first.
 */
public final class TenantMark {

  private static final String NAME = "$migration$tenant";

  private static final int LONGEST_COMPANY = 30;

  private TenantMark() {}

  /** Whether this product made the tenant. */
  public static boolean isOurs(DatabaseAdapter adapter, Connection connection) throws SQLException {
    Dialect dialect = adapter.dialect();
    return adapter.schemaReader().exists(connection, definition(dialect).name())
        || hasCompaniesOfOurs(adapter, connection);
  }

  /**
   * Earlier versions left no mark, and a kill may come before it: then the columns tell. Those of
   * Business Central's own table are more, a row version among them.
   */
  private static boolean hasCompaniesOfOurs(DatabaseAdapter adapter, Connection connection)
      throws SQLException {
    TableDefinition ours = companies(adapter.dialect());
    return adapter
        .schemaReader()
        .survey(connection, ours.name())
        .map(there -> names(there.definition()).equals(names(ours)))
        .orElse(false);
  }

  private static Set<String> names(TableDefinition table) {
    var names = new HashSet<String>();
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  /** Makes the tenant's list of companies, and with it the tenant. */
  public static void makeTenant(DatabaseAdapter adapter, Connection connection)
      throws SQLException {
    Dialect dialect = adapter.dialect();
    TableDefinition mark = definition(dialect);
    execute(connection, dialect.createTable(companies(dialect)));
    if (!adapter.schemaReader().exists(connection, mark.name())) {
      execute(connection, dialect.createTable(mark));
      execute(connection, dialect.insert(mark), LocalDateTime.now(ZoneOffset.UTC));
    }
  }

  /** The table {@code Company} as this product makes it. */
  public static TableDefinition companies(Dialect dialect) {
    return new TableDefinition(
        new TableName(dialect.defaultSchema(), "Company"),
        List.of(
            Column.notNull("Name", ColumnType.of(Kind.VARCHAR, LONGEST_COMPANY)),
            Column.notNull("Evaluation Company", ColumnType.of(Kind.BIT)),
            Column.notNull("Display Name", ColumnType.of(Kind.VARCHAR, 250)),
            Column.notNull("Id", ColumnType.of(Kind.UNIQUEIDENTIFIER)),
            Column.notNull("Business Profile Id", ColumnType.of(Kind.VARCHAR, 250))),
        List.of("Name"));
  }

  private static TableDefinition definition(Dialect dialect) {
    return new TableDefinition(
        new TableName(dialect.defaultSchema(), NAME),
        List.of(Column.notNull("made_at", new ColumnType(Kind.DATETIME, 0, 3))),
        List.of("made_at"));
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
