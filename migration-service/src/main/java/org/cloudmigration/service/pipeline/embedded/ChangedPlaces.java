package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.RowWriter;

/** How changed rows get to their places in a live table. Doing it twice does no harm. */
interface ChangedPlaces extends AutoCloseable {

  /**
   * @param keyed reads and deletes by the key
   * @param keys of all changed rows
   * @param gone those of them whose rows are not there any more
   * @param rows that are there now
   */
  void put(KeyedRows keyed, List<Object[]> keys, List<Object[]> gone, List<Object[]> rows)
      throws SQLException;

  @Override
  void close() throws SQLException;

  /**
   * For a table that holds nothing but what was copied: away with the old ones, in with the new.
   */
  record Replaced(RowWriter writer) implements ChangedPlaces {

    @Override
    public void put(KeyedRows keyed, List<Object[]> keys, List<Object[]> gone, List<Object[]> rows)
        throws SQLException {
      keyed.delete(keys);
      for (Object[] row : rows) {
        writer.add(row);
      }
      writer.flush();
    }

    @Override
    public void close() throws SQLException {
      writer.close();
    }
  }
}
