package org.cloudmigration.service.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.CatalogueQuery.RowReader;

/** Collects columns from the rows of a catalogue, and apart from them what is refused. */
public final class ColumnRows {

  private final RowReader<Column> reader;
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnNotSupportedException> refused = new ArrayList<>();

  public ColumnRows(RowReader<Column> reader) {
    this.reader = reader;
  }

  /** To be called for each row; what it returns means nothing. */
  public boolean read(ResultSet row) throws SQLException {
    try {
      return columns.add(reader.read(row));
    } catch (ColumnNotSupportedException e) {
      return refused.add(e);
    }
  }

  public boolean isEmpty() {
    return columns.isEmpty() && refused.isEmpty();
  }

  public SurveyedTable table(TableName name, List<String> key) {
    return new SurveyedTable(new TableDefinition(name, columns, key), refused);
  }
}
