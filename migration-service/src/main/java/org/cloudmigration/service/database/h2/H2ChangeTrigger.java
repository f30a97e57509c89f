package org.cloudmigration.service.database.h2;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cloudmigration.service.database.TableName;
import org.h2.api.Trigger;

/** Writes the key of a changed row into the log of {@link H2ChangeLog}. H2 calls it by its name. */
public final class H2ChangeTrigger implements Trigger {

  private final H2Dialect dialect = new H2Dialect();
  private final H2ChangeLog log = new H2ChangeLog(dialect);
  private TableName table;
  private List<String> key;
  private int[] places;

  /** Called for every table whenever the file is opened: the catalogue is asked later. */
  @Override
  public void init(
      Connection connection, String schema, String trigger, String name, boolean before, int type) {
    table = new TableName(schema, name);
  }

  private synchronized void readCatalogue(Connection connection) throws SQLException {
    if (key != null) {
      return;
    }
    key = H2Catalogue.key(connection, table);
    var all = new ArrayList<String>();
    try (ResultSet columns = H2Catalogue.columns(connection, table)) {
      while (columns.next()) {
        all.add(columns.getString("COLUMN_NAME"));
      }
    }
    places = key.stream().mapToInt(all::indexOf).toArray();
  }

  /** A row whose key changes is one row less and another one more. */
  @Override
  public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
    readCatalogue(connection);
    Object[] before = keyOf(oldRow);
    Object[] after = keyOf(newRow);
    long version = nextVersion(connection, (after == null ? 0 : 1) - (before == null ? 0 : 1));
    if (before != null && !Arrays.deepEquals(before, after)) {
      record(connection, version, before);
    }
    if (after != null) {
      record(connection, version, after);
    }
  }

  private Object[] keyOf(Object[] row) {
    return row == null ? null : Arrays.stream(places).mapToObj(place -> row[place]).toArray();
  }

  private long nextVersion(Connection connection, int rows) throws SQLException {
    String where = " WHERE table_schema = ? AND table_name = ?";
    try (PreparedStatement count =
        connection.prepareStatement(
            "UPDATE "
                + log.tracked()
                + " SET version = version + 1, row_count = row_count + ?"
                + where)) {
      count.setInt(1, rows);
      count.setString(2, table.schema());
      count.setString(3, table.name());
      count.executeUpdate();
    }
    try (PreparedStatement question =
        connection.prepareStatement("SELECT version FROM " + log.tracked() + where)) {
      question.setString(1, table.schema());
      question.setString(2, table.name());
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void record(Connection connection, long version, Object[] values) throws SQLException {
    String columns = key.stream().map(dialect::quote).collect(joining(", "));
    String places = String.join(", ", Collections.nCopies(values.length + 1, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s, %s) VALUES (%s)"
                .formatted(
                    dialect.quote(log.changes(table)),
                    dialect.quote(H2ChangeLog.VERSION),
                    columns,
                    places))) {
      insert.setLong(1, version);
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 2, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
