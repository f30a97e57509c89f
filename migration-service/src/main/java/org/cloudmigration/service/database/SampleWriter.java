package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes a sample source, each of its databases into a schema of the same name. */
public final class SampleWriter implements SampleSink, AutoCloseable {

  private static final int BATCH = 5_000;

  private final Connection connection;
  private final Dialect dialect;
  private String schema;
  private BatchRowWriter writer;
  private int waiting;

  public SampleWriter(Connection connection, Dialect dialect) throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.schema = dialect.defaultSchema();
    connection.setAutoCommit(false);
  }

  @Override
  public void database(String name) {
    doing(
        () -> {
          finishTable();
          execute("CREATE SCHEMA IF NOT EXISTS " + dialect.quote(name));
          schema = name;
        });
  }

  @Override
  public void table(TableDefinition table) {
    doing(
        () -> {
          finishTable();
          var placed = table.named(new TableName(schema, table.name().name()));
          execute(dialect.createTable(placed));
          writer = new BatchRowWriter(connection, dialect, placed);
        });
  }

  @Override
  public void row(List<?> values) {
    doing(
        () -> {
          writer.add(values.toArray());
          if (++waiting == BATCH) {
            flush();
          }
        });
  }

  @Override
  public void close() {
    doing(this::finishTable);
  }

  private void finishTable() throws SQLException {
    if (writer != null) {
      flush();
      writer.close();
      writer = null;
    }
  }

  private void flush() throws SQLException {
    writer.flush();
    connection.commit();
    waiting = 0;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static void doing(Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("The sample cannot be written: " + e.getMessage(), e);
    }
  }
}
