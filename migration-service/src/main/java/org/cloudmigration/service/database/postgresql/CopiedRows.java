package org.cloudmigration.service.database.postgresql;

import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowStream;

/** What stands in the rows of a binary {@code COPY}. */
record CopiedRows(RawRows rows, Kind[] kinds) implements RowStream {

  @Override
  public Object[] next() throws SQLException {
    byte[] row = rows.next();
    return row == null ? null : RawRows.values(row, kinds);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
