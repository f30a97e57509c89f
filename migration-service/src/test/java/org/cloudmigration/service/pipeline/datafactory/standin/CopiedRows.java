package org.cloudmigration.service.pipeline.datafactory.standin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what a Copy reads, by the names of the columns. */
final class CopiedRows {

  private static final int BATCH = 1_000;

  private final Connection sink;
  private final References.Table table;
  private final StandInFaults faults;

  CopiedRows(Connection sink, References.Table table, StandInFaults faults) {
    this.faults = faults;
    this.sink = sink;
    this.table = table;
  }

  /** Gives back how many. */
  long from(ResultSet rows, StandInRun run) throws SQLException, ActivityFailed {
    ResultSetMetaData columns = rows.getMetaData();
    try (PreparedStatement insert = sink.prepareStatement(insert(columns))) {
      long copied = 0;
      while (rows.next()) {
        if (run.isCancelled()) {
          throw new ActivityFailed("2110", "The run was cancelled.");
        }
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          insert.setObject(column, value(rows.getObject(column), copied));
        }
        if (copied > 0 || !faults.losesRow) {
          insert.addBatch();
        }
        if (++copied % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      return copied;
    }
  }

  private Object value(Object read, long row) {
    return faults.changesValue && row == 0 && read instanceof String text ? text + '~' : read;
  }

  private String insert(ResultSetMetaData columns) throws SQLException {
    String quote = sink.getMetaData().getIdentifierQuoteString();
    var names = new StringBuilder();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.append(column == 1 ? "" : ", ");
      names.append(quote).append(columns.getColumnLabel(column)).append(quote);
    }
    String places =
        IntStream.range(0, columns.getColumnCount())
            .mapToObj(column -> "?")
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s%s%s.%s%s%s (%s) VALUES (%s)"
        .formatted(quote, table.schema(), quote, quote, table.name(), quote, names, places);
  }
}
