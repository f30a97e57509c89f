package org.cloudmigration.service.database.postgresql;

import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.RowForm;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.postgresql.util.ByteConverter;

/**
 * Hands the rows of one {@code COPY} on to another one, byte by byte but for what is converted:
 * missing values, the padding of texts, and short floating numbers, which have eight bytes in a
 * tenant.
 */
final class RelayWriter implements PackedWriter {

  private final CopySink sink;
  private final Kind[] kinds;

  /**
   * @param source where the rows come from
   */
  RelayWriter(CopySink sink, TableDefinition source) {
    this.sink = sink;
    kinds = CopyReader.kinds(source);
  }

  @Override
  public void add(byte[] row, RowForm form) throws SQLException {
    form.clear();
    BinaryBuffer to = sink.row();
    int done = 0;
    int at = RawRows.FIELDS;
    for (Kind kind : kinds) {
      int length = ByteConverter.int4(row, at);
      int value = at + Integer.BYTES;
      int next = value + Math.max(0, length);
      if (length == RawRows.NULL) {
        sink.put(row, done, at - done);
        Object empty = StagingConversion.empty(kind);
        form.put(empty);
        BinaryValues.write(empty, kind, to);
        done = next;
      } else if (kind == Kind.CHAR) {
        int trimmed = trimmed(row, value, length);
        form.putText(row, value, trimmed);
        if (trimmed < length) {
          sink.put(row, done, at - done);
          to.putInt(trimmed);
          sink.put(row, value, trimmed);
          done = next;
        }
      } else if (kind == Kind.FLOAT && length == Float.BYTES) {
        sink.put(row, done, at - done);
        Object wide = BinaryValues.read(kind, row, value, length);
        form.put(wide);
        BinaryValues.write(wide, kind, to);
        done = next;
      } else {
        BinaryForm.put(kind, row, value, length, form);
      }
      at = next;
    }
    sink.put(row, done, row.length - done);
    sink.endRow();
  }

  private static int trimmed(byte[] text, int at, int length) {
    int end = length;
    while (end > 0 && text[at + end - 1] == ' ') {
      end--;
    }
    return end;
  }

  @Override
  public void flush() throws SQLException {
    sink.flush();
  }

  @Override
  public void close() throws SQLException {
    sink.close();
  }
}
