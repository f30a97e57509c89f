package org.cloudmigration.service.database.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.TableDefinition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * The way into a table. One {@code COPY} from the first row to {@link #flush}, and another one
 * after it. In between the connection can do nothing else.
 */
final class CopySink implements AutoCloseable {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final short END = -1;

  /** What is sent at once. */
  private static final int MESSAGE = 64 << 10;

  private final CopyManager copies;
  private final String sql;
  private final BinaryBuffer buffer = new BinaryBuffer(2 * MESSAGE);
  private CopyIn copy;

  CopySink(Connection connection, PostgreSqlDialect dialect, TableDefinition table)
      throws SQLException {
    copies = connection.unwrap(PGConnection.class).getCopyAPI();
    sql =
        "COPY %s (%s) FROM STDIN (FORMAT binary)"
            .formatted(dialect.quote(table.name()), dialect.list(table.storedColumnNames()));
  }

  /** Where the next row is put. */
  BinaryBuffer row() throws SQLException {
    if (copy == null) {
      copy = copies.copyIn(sql);
      buffer.clear();
      buffer.put(SIGNATURE);
      buffer.putInt(0);
      buffer.putInt(0);
    }
    return buffer;
  }

  /** What is long goes by itself, so that the buffer stays small. */
  void put(byte[] part, int at, int length) throws SQLException {
    if (length < MESSAGE) {
      buffer.put(part, at, length);
    } else {
      send();
      copy.writeToCopy(part, at, length);
    }
  }

  void endRow() throws SQLException {
    if (buffer.size() >= MESSAGE) {
      send();
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.size());
    buffer.clear();
  }

  void flush() throws SQLException {
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
