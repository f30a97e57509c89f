package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.TableDefinition;

/** A table of the source whose changes come row by row. */
interface SourceTable extends SourceVersions {

  TableDefinition definition();

  /** Each column that is copied, as ColumnLine writes it. */
  List<String> columns();

  /** Calls for each row that changed since a version, the same ones each time. */
  void changes(long since, ChangeSink sink) throws SQLException;

  /**
   * Calls for each row, in no order.
   *
   * @throws IllegalStateException if its rows do not come by here
   */
  void rows(RowSink sink) throws SQLException;

  /** Rows that it holds. */
  long count() throws SQLException;

  /** What fails there is the tenant's. */
  interface RowSink {
    void accept(Object[] row) throws SQLException;
  }

  /** What fails there is the tenant's. */
  interface ChangeSink {
    void accept(ChangedRow row) throws SQLException;
  }
}
