package org.cloudmigration.service.database.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * One {@code COPY} from the first row to {@link #flush}, and another one after it. In between the
 * connection can do nothing else.
 */
final class CopyWriter implements RowWriter {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final short END = -1;

  /** What is sent at once. */
  private static final int MESSAGE = 64 << 10;

  private final CopyManager copies;
  private final String sql;
  private final List<Column> columns;
  private final BinaryBuffer buffer = new BinaryBuffer(2 * MESSAGE);
  private CopyIn copy;

  CopyWriter(Connection connection, PostgreSqlDialect dialect, TableDefinition table)
      throws SQLException {
    copies = connection.unwrap(PGConnection.class).getCopyAPI();
    columns = table.storedColumns();
    sql =
        "COPY %s (%s) FROM STDIN (FORMAT binary)"
            .formatted(dialect.quote(table.name()), dialect.list(table.storedColumnNames()));
  }

  @Override
  public void add(Object[] row) throws SQLException {
    if (copy == null) {
      begin();
    }
    buffer.putShort((short) row.length);
    for (int i = 0; i < row.length; i++) {
      BinaryValues.write(row[i], columns.get(i).type().kind(), buffer);
    }
    if (buffer.size() >= MESSAGE) {
      send();
    }
  }

  private void begin() throws SQLException {
    copy = copies.copyIn(sql);
    buffer.clear();
    buffer.put(SIGNATURE);
    buffer.putInt(0);
    buffer.putInt(0);
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    buffer.clear();
  }

  @Override
  public void flush() throws SQLException {
    if (copy != null) {
      buffer.putShort(END);
      send();
      copy.endCopy();
      copy = null;
    }
  }

  @Override
  public void close() throws SQLException {
    if (copy != null && copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
