package org.cloudmigration.service.database.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerBulkCopy;
import com.microsoft.sqlserver.jdbc.SQLServerBulkCopyOptions;
import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Bulk copy in the caller's transaction, a batch at a time. Keeps what the rows hold instead of
 * defaults.
 */
final class SqlServerLoader implements Loader {

  private final SqlServerDialect dialect;

  SqlServerLoader(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public RowWriter into(Connection connection, TableDefinition table) throws SQLException {
    // The driver knows its own connections alone, not those that a pool wraps.
    var own = connection.unwrap(SQLServerConnection.class);
    var copy = new SQLServerBulkCopy(own);
    copy.setBulkCopyOptions(options());
    copy.setDestinationTableName(dialect.quote(table.name()));
    for (String column : table.storedColumnNames()) {
      copy.addColumnMapping(column, column);
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
