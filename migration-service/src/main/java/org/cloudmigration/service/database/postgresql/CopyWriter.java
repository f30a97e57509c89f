package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;

/** Packs values into a binary {@code COPY}. */
record CopyWriter(CopySink sink, Kind[] kinds) implements RowWriter {

  static CopyWriter into(Connection connection, PostgreSqlDialect dialect, TableDefinition table)
      throws SQLException {
    return new CopyWriter(new CopySink(connection, dialect, table), CopyReader.kinds(table));
  }

  @Override
  public void add(Object[] row) throws SQLException {
    BinaryBuffer to = sink.row();
    to.putShort((short) row.length);
    for (int i = 0; i < row.length; i++) {
      BinaryValues.write(row[i], kinds[i], to);
    }
    sink.endRow();
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
