package org.cloudmigration.service.pipeline.datafactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;

/** Rows of an answer, as readers of the catalogue take them. */
final class FactoryRows {

  private FactoryRows() {}

  static ResultSet of(List<Map<String, Object>> rows) throws SQLException {
    CachedRowSet set = RowSetProvider.newFactory().createCachedRowSet();
    // An answer without rows tells no columns either, but a set of rows must have one.
    List<String> columns = rows.isEmpty() ? List.of("none") : List.copyOf(rows.getFirst().keySet());
    var meta = new RowSetMetaDataImpl();
    meta.setColumnCount(columns.size());
    for (int column = 1; column <= columns.size(); column++) {
      meta.setColumnName(column, columns.get(column - 1));
      meta.setColumnLabel(column, columns.get(column - 1));
      meta.setColumnType(column, Types.JAVA_OBJECT);
    }
    set.setMetaData(meta);
    // Each is inserted before the one that was inserted last.
    for (Map<String, Object> row : rows.reversed()) {
      set.moveToInsertRow();
      for (int column = 1; column <= columns.size(); column++) {
        set.updateObject(column, row.get(columns.get(column - 1)));
      }
      set.insertRow();
      set.moveToCurrentRow();
    }
    set.beforeFirst();
    return set;
  }
}
