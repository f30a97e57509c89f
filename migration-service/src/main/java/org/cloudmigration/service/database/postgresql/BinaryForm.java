package org.cloudmigration.service.database.postgresql;

import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowForm;
import org.postgresql.util.ByteConverter;

/**
 * The canonical form of values in PostgreSQL's binary form: that of what {@link BinaryValues}
 * reads, for most of them without reading it.
 */
final class BinaryForm {

  private BinaryForm() {}

  /** Of a whole row. */
  static void of(byte[] row, Kind[] kinds, RowForm form) throws SQLException {
    form.clear();
    int at = RawRows.FIELDS;
    for (Kind kind : kinds) {
      int length = ByteConverter.int4(row, at);
      at += Integer.BYTES;
      if (length == RawRows.NULL) {
        form.put(null);
      } else {
        put(kind, row, at, length, form);
        at += length;
      }
    }
  }

  static void put(Kind kind, byte[] data, int at, int length, RowForm form) throws SQLException {
    switch (kind) {
      // What the server sends is UTF-8: it knows no half characters.
      case CHAR, VARCHAR, TEXT -> form.putText(data, at, length);
      case BIT -> form.putBit(data[at] != 0);
      case TINYINT, SMALLINT, INT, BIGINT -> form.putInteger(BinaryValues.whole(data, at, length));
      case DECIMAL -> BinaryNumeric.put(data, at, length, form);
      case FLOAT -> form.putFloat(BinaryValues.floating(data, at, length));
      case DATETIME -> PostgreSqlTimes.put(ByteConverter.int8(data, at), form);
      case UNIQUEIDENTIFIER ->
          form.putGuid(ByteConverter.int8(data, at), ByteConverter.int8(data, at + Long.BYTES));
      case VARBINARY -> form.putBinary(data, at, length);
      case DATE, TIME -> form.put(BinaryValues.read(kind, data, at, length));
    }
  }
}
