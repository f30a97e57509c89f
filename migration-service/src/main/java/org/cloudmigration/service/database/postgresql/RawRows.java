package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.PackedRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Rows of a binary {@code COPY}: a signature, then for each row the number of fields, and for each
 * field its length and its bytes. The server sends a row in one message; that is its habit, not its
 * promise, so whatever a message lacks is fetched, and what it has too much is kept.
 */
final class RawRows implements PackedRows {

  /** In a row, where its first field begins. */
  static final int FIELDS = Short.BYTES;

  /** In place of a length: no value. */
  static final int NULL = -1;

  /** Before the length of the header's extension: signature and flags. */
  private static final int HEADER = 15;

  private static final short END = -1;

  private final PGConnection connection;
  private final CopyOut copy;
  private final Kind[] kinds;
  private byte[] data = {};
  private int at;
  private boolean begun;

  RawRows(PGConnection connection, CopyOut copy, Kind[] kinds) {
    this.connection = connection;
    this.copy = copy;
    this.kinds = kinds;
  }

  /**
   * @param kinds of the query's columns
   */
  static RawRows of(Connection connection, String query, Kind[] kinds) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    String copy = "COPY (" + query + ") TO STDOUT (FORMAT binary)";
    return new RawRows(server, server.getCopyAPI().copyOut(copy), kinds);
  }

  /** The next row and nothing else, or null after the last one. */
  @Override
  public byte[] next() throws SQLException {
    if (!begun) {
      need(HEADER + Integer.BYTES);
      at = HEADER + Integer.BYTES + ByteConverter.int4(data, HEADER);
      begun = true;
    }
    need(FIELDS);
    short fields = ByteConverter.int2(data, at);
    if (fields == END) {
      while (copy.readFromCopy() != null) {
        // Nothing comes behind the end but the server's word that it is one.
      }
      return null;
    }
    if (fields != kinds.length) {
      throw broken(fields + " fields came instead of " + kinds.length);
    }
    int length = FIELDS;
    for (int i = 0; i < fields; i++) {
      need(length + Integer.BYTES);
      int field = ByteConverter.int4(data, at + length);
      length += Integer.BYTES + (field == NULL ? 0 : field);
    }
    need(length);
    byte[] row =
        at == 0 && length == data.length ? data : Arrays.copyOfRange(data, at, at + length);
    at += length;
    return row;
  }

  /** What stands in a row. */
  static Object[] values(byte[] row, Kind[] kinds) throws SQLException {
    var values = new Object[kinds.length];
    int field = FIELDS;
    for (int i = 0; i < values.length; i++) {
      int length = ByteConverter.int4(row, field);
      field += Integer.BYTES;
      if (length != NULL) {
        values[i] = BinaryValues.read(kinds[i], row, field, length);
        field += length;
      }
    }
    return values;
  }

  private void need(int bytes) throws SQLException {
    while (data.length - at < bytes) {
      byte[] more = copy.readFromCopy();
      if (more == null) {
        throw broken("the rows ended in the middle of one");
      }
      if (at >= data.length) {
        at -= data.length;
        data = more;
      } else {
        int left = data.length - at;
        byte[] joined = Arrays.copyOfRange(data, at, data.length + more.length);
        System.arraycopy(more, 0, joined, left, more.length);
        data = joined;
        at = 0;
      }
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
