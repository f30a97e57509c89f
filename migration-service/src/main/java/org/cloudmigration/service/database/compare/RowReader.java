package org.cloudmigration.service.database.compare;

import java.sql.SQLException;

/** One side of a comparison; can be read several times, always with the same rows. */
@FunctionalInterface
public interface RowReader {

  /** What is done with each row, which is not kept after the call. */
  @FunctionalInterface
  interface Visitor {
    void row(Object[] values);
  }

  void read(Visitor visitor) throws SQLException;
}
