package org.cloudmigration.service.database.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerBulkCopy;
import com.microsoft.sqlserver.jdbc.SQLServerBulkCopyOptions;
import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import com.microsoft.sqlserver.jdbc.SQLServerSortOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Bulk copy in the caller's transaction, a batch at a time. Keeps what the rows hold instead of
 * defaults.
 */
final class SqlServerLoader implements Loader {

  /** Values of these kinds have one order, in whatever database and collation. */
  private static final Set<Kind> ONE_ORDER =
      EnumSet.of(
          Kind.BIT,
          Kind.TINYINT,
          Kind.SMALLINT,
          Kind.INT,
          Kind.BIGINT,
          Kind.DECIMAL,
          Kind.DATE,
          Kind.TIME,
          Kind.DATETIME);

  private final SqlServerDialect dialect;

  SqlServerLoader(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public RowWriter into(Connection connection, TableDefinition table) throws SQLException {
    return writer(connection, table, List.of());
  }

  /** The server need not sort them again; it breaks off if they are not sorted as it is told. */
  @Override
  public RowWriter inKeyOrder(Connection connection, TableDefinition table) throws SQLException {
    return writer(connection, table, orderHints(table));
  }

  /** Columns of the clustered key; none if another database may sort one of them differently. */
  static List<String> orderHints(TableDefinition table) {
    boolean sure =
        table.keyColumns().stream()
            .allMatch(column -> ONE_ORDER.contains(column.type().kind()) && !column.nullable());
    return sure ? table.key() : List.of();
  }

  private RowWriter writer(Connection connection, TableDefinition table, List<String> sorted)
      throws SQLException {
    // The driver knows its own connections alone, not those that a pool wraps.
    var own = connection.unwrap(SQLServerConnection.class);
    var copy = new SQLServerBulkCopy(own);
    copy.setBulkCopyOptions(options());
    copy.setDestinationTableName(dialect.quote(table.name()));
    for (String column : table.storedColumnNames()) {
      copy.addColumnMapping(column, column);
    }
    for (String column : sorted) {
      copy.addColumnOrderHint(column, SQLServerSortOrder.ASCENDING);
    }
    return new BulkWriter(copy, new BulkRows(table));
  }

  /** No timeout of its own: the pool's and the network's count. */
  private static SQLServerBulkCopyOptions options() throws SQLException {
    var options = new SQLServerBulkCopyOptions();
    options.setKeepIdentity(true);
    options.setKeepNulls(true);
    options.setBulkCopyTimeout(0);
    return options;
  }

  private record BulkWriter(SQLServerBulkCopy copy, BulkRows rows) implements RowWriter {

    @Override
    public void add(Object[] row) throws SQLException {
      rows.add(row.clone());
      if (rows.areMany()) {
        flush();
      }
    }

    @Override
    public void flush() throws SQLException {
      if (rows.isEmpty()) {
        return;
      }
      copy.writeToServer(rows);
      rows.clear();
    }

    @Override
    public void close() {
      copy.close();
    }
  }
}
