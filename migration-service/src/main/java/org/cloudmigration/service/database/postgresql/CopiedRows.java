package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Rows of a binary {@code COPY}: a signature, then for each row the number of fields, and for each
 * field its length and its bytes. The server sends a row in one message; that is its habit, not its
 * promise, so whatever a message lacks is fetched.
 */
final class CopiedRows implements RowStream {

  /** Before the length of the header's extension: signature and flags. */
  private static final int HEADER = 15;

  private static final int NULL = -1;
  private static final short END = -1;

  private final PGConnection connection;
  private final CopyOut copy;
  private final Kind[] kinds;
  private byte[] data = {};
  private int at;
  private boolean begun;

  private CopiedRows(PGConnection connection, CopyOut copy, Kind[] kinds) {
    this.connection = connection;
    this.copy = copy;
    this.kinds = kinds;
  }

  /**
   * @param kinds of the query's columns
   */
  static CopiedRows of(Connection connection, String query, Kind[] kinds) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    String copy = "COPY (" + query + ") TO STDOUT (FORMAT binary)";
    return new CopiedRows(server, server.getCopyAPI().copyOut(copy), kinds);
  }

  @Override
  public Object[] next() throws SQLException {
    if (!begun) {
      need(HEADER + Integer.BYTES);
      at = HEADER;
      skip(readInt());
      begun = true;
    }
    need(Short.BYTES);
    short fields = ByteConverter.int2(data, at);
    at += Short.BYTES;
    if (fields == END) {
      while (copy.readFromCopy() != null) {
        // Nothing comes behind the end but the server's word that it is one.
      }
      return null;
    }
    if (fields != kinds.length) {
      throw broken(fields + " fields came instead of " + kinds.length);
    }
    var row = new Object[fields];
    for (int i = 0; i < fields; i++) {
      row[i] = field(kinds[i]);
    }
    return row;
  }

  private Object field(Kind kind) throws SQLException {
    need(Integer.BYTES);
    int length = readInt();
    if (length == NULL) {
      return null;
    }
    need(length);
    Object value = BinaryValues.read(kind, data, at, length);
    at += length;
    return value;
  }

  private int readInt() {
    int value = ByteConverter.int4(data, at);
    at += Integer.BYTES;
    return value;
  }

  private void skip(int bytes) throws SQLException {
    need(bytes);
    at += bytes;
  }

  private void need(int bytes) throws SQLException {
    while (data.length - at < bytes) {
      byte[] more = copy.readFromCopy();
      if (more == null) {
        throw broken("the rows ended in the middle of one");
      }
      if (at == data.length) {
        data = more;
      } else {
        int left = data.length - at;
        byte[] joined = Arrays.copyOfRange(data, at, data.length + more.length);
        System.arraycopy(more, 0, joined, left, more.length);
        data = joined;
      }
      at = 0;
    }
  }

  private static SQLException broken(String how) {
    return new PSQLException("COPY is broken: " + how + ".", PSQLState.PROTOCOL_VIOLATION);
  }

  /** The driver's own way to give a COPY up leaves rows in the connection that nobody fetches. */
  @Override
  public void close() throws SQLException {
    if (!copy.isActive()) {
      return;
    }
    connection.cancelQuery();
    try {
      while (copy.readFromCopy() != null) {
        // They were on their way already.
      }
    } catch (SQLException e) {
      if (!PSQLState.QUERY_CANCELED.getState().equals(e.getSQLState())) {
        throw e;
      }
    }
  }
}
