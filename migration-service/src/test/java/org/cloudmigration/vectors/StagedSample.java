package org.cloudmigration.vectors;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;

/**
 * A company of a sample, put where a replication would put it: for sizes at which the way there is
 * not what is looked at.
 */
final class StagedSample implements SampleSink, AutoCloseable {

  /** Rows after which they are committed. */
  private static final int COMMIT = 100_000;

  private final Product product;
  private final DatabaseAdapter adapter;
  private final Connection connection;
  private final String database;
  private final String company;
  private boolean wanted;
  private StagingConversion conversion;
  private RowWriter writer;
  private int waiting;

  /**
   * @param database of the sample that holds the company
   */
  StagedSample(
      Product product,
      DatabaseAdapter adapter,
      Connection connection,
      String database,
      String company)
      throws SQLException {
    this.product = product;
    this.database = database;
    this.adapter = adapter;
    this.connection = connection;
    this.company = company;
    connection.setAutoCommit(false);
  }

  @Override
  public void database(String name) {
    finishTable();
    wanted = name.equals(database) || name.equals(product.systemDatabase());
  }

  @Override
  public void table(TableDefinition table) {
    finishTable();
    if (wanted) {
      product.sourceTables().stream()
          .filter(source -> source.name().equals(table.name().name()))
          .findFirst()
          .ifPresent(this::begin);
    }
  }

  private void begin(SourceTable table) {
    String owner = table.scope() == Scope.COMPANY ? company : "";
    conversion =
        new StagingConversion(
            table.definition(),
            adapter.dialect().tenantTable(owner, table.stagingTable(), product.appId()));
    doing(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(adapter.dialect().createTable(conversion.target()));
          }
          writer = adapter.loader().into(connection, conversion.target());
        });
  }

  @Override
  public void row(List<?> values) {
    if (writer != null) {
      Object[] row = values.toArray();
      List<Column> columns = conversion.target().columns();
      for (int i = 0; i < row.length; i++) {
        row[i] = asRead(columns.get(i).type().kind(), row[i]);
      }
      conversion.convert(row);
      doing(
          () -> {
            writer.add(row);
            if (++waiting == COMMIT) {
              commit();
            }
          });
    }
  }

  /** A value as a source's reader would give it. */
  private static Object asRead(Kind kind, Object value) {
    return switch (kind) {
      case TINYINT, SMALLINT, INT, BIGINT -> ((Number) value).longValue();
      case DATETIME ->
          value instanceof LocalDate day ? LocalDateTime.of(day, LocalTime.MIDNIGHT) : value;
      default -> value;
    };
  }

  private void commit() throws SQLException {
    writer.flush();
    connection.commit();
    waiting = 0;
  }

  private void finishTable() {
    if (writer != null) {
      doing(
          () -> {
            commit();
            writer.close();
            writer = null;
          });
    }
  }

  @Override
  public void close() throws SQLException {
    finishTable();
    connection.setAutoCommit(true);
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static void doing(Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
