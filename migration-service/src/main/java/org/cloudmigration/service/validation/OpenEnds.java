package org.cloudmigration.service.validation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableReader;
import org.cloudmigration.service.database.compare.ComparedRows;
import org.cloudmigration.service.database.compare.KeySet;
import org.cloudmigration.service.database.compare.RowReader;
import org.cloudmigration.service.database.compare.TableComparer;
import org.cloudmigration.service.operation.MigrationException;

/**
 * A table and its copy, open to be compared: the source as of one moment, converted as a copy
 * converts it, and the live table of the tenant.
 */
final class OpenEnds implements AutoCloseable {

  private static final int BATCH = 5_000;

  private final TableEnds ends;
  private final ComparisonErrors errors;
  private final LongConsumer progress;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final DatabaseAdapter sourceAdapter;
  private final DatabaseAdapter tenantAdapter;
  private long rowsRead;
  private long sourceRows;

  /**
   * @param progress told every few thousand rows how many were read; may throw to give up
   */
  OpenEnds(DatabaseAdapters adapters, TableEnds ends, LongConsumer progress) {
    this.ends = ends;
    this.progress = progress;
    this.errors = new ComparisonErrors(adapters, ends);
    this.sourceAdapter = adapters.of(ends.sourceLocation().type());
    this.tenantAdapter = adapters.of(ends.tenantLocation().type());
  }

  /**
   * What was found, and in which columns.
   *
   * @param sourceRows with those that were not compared, as {@code tenantRows}
   * @param preserved whether rows were left out that this product has not inserted
   */
  record Found(
      List<String> columns,
      ComparedRows rows,
      long sourceRows,
      long tenantRows,
      boolean preserved) {

    /** With all rows compared. */
    Found(List<String> columns, ComparedRows rows) {
      this(columns, rows, rows.source().rows(), rows.tenant().rows(), false);
    }
  }

  Found compare() {
    Connection source = connect(sourceAdapter, ends.sourceLocation());
    Connection tenant = connect(tenantAdapter, ends.tenantLocation());
    TableDefinition definition = definition(source);
    StagingConversion conversion = new StagingConversion(definition, ends.tenant());
    TableDefinition copy = asThere(tenant, conversion.target());
    Optional<OwnRows> own = own(tenant, copy);
    var others = new KeySet(copy);
    own.ifPresent(
        rows ->
            read(
                tenant,
                copy,
                rows.not(),
                row -> {
                  others.add(row);
                  tick();
                }));
    RowReader left =
        visitor -> {
          sourceRows = 0;
          try (RowStream rows = sourceAdapter.reader().unordered(source, definition)) {
            for (Object[] row = rows.next(); row != null; row = rows.next()) {
              conversion.convert(row);
              sourceRows++;
              if (!others.has(row)) {
                visitor.row(row);
              }
              tick();
            }
          } catch (SQLException e) {
            throw told(ends.sourceLocation(), e);
          }
        };
    RowReader right =
        visitor ->
            read(
                tenant,
                copy,
                own.map(OwnRows::condition).orElse(""),
                row -> {
                  visitor.row(row);
                  tick();
                });
    try {
      ComparedRows rows = new TableComparer(copy).compare(left, right);
      return new Found(
          copy.storedColumnNames(),
          rows,
          sourceRows,
          rows.tenant().rows() + others.size(),
          own.isPresent());
    } catch (SQLException e) {
      throw new MigrationException(errors.other(e), e);
    }
  }

  /** Which rows of the tenant this product has inserted beside those that are preserved. */
  private record OwnRows(String condition) {
    String not() {
      return "NOT " + condition;
    }
  }

  private Optional<OwnRows> own(Connection tenant, TableDefinition copy) {
    TableName keys = OwnKeys.name(copy.name());
    try {
      return tenantAdapter.schemaReader().exists(tenant, keys) && !copy.key().isEmpty()
          ? Optional.of(new OwnRows(tenantAdapter.dialect().keyIsIn(copy.name(), copy.key(), keys)))
          : Optional.empty();
    } catch (SQLException e) {
      throw told(ends.tenantLocation(), e);
    }
  }

  /**
   * @param condition blank for all rows
   */
  private void read(
      Connection tenant, TableDefinition copy, String condition, RowReader.Visitor visitor) {
    TableReader reader = tenantAdapter.reader();
    try (RowStream rows =
        condition.isEmpty()
            ? reader.unordered(tenant, copy)
            : reader.some(tenant, copy, condition)) {
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        visitor.row(row);
      }
    } catch (SQLException e) {
      throw told(ends.tenantLocation(), e);
    }
  }

  private TableDefinition definition(Connection source) {
    try {
      sourceAdapter.changeReader().begin(source, ends.source());
      return sourceAdapter
          .schemaReader()
          .read(source, ends.source())
          .orElseThrow(() -> new MigrationException(errors.missing("source", ends.source())));
    } catch (SQLException e) {
      throw told(ends.sourceLocation(), e);
    }
  }

  /** A tenant may have more columns than were copied, not fewer. */
  private TableDefinition asThere(Connection tenant, TableDefinition wanted) {
    try {
      tenant.setAutoCommit(false);
      TableDefinition live =
          tenantAdapter
              .schemaReader()
              .read(tenant, ends.tenant())
              .orElseThrow(() -> new MigrationException(errors.missing("tenant", ends.tenant())));
      Set<String> names = Set.copyOf(live.storedColumnNames());
      TableDefinition copy = CatalogueNames.spelt(wanted, names, tenantAdapter.dialect().limits());
      List<String> lacking = new ArrayList<>(copy.storedColumnNames());
      lacking.removeAll(names);
      if (!lacking.isEmpty()) {
        throw new MigrationException(errors.otherColumns(lacking));
      }
      return copy;
    } catch (SQLException e) {
      throw told(ends.tenantLocation(), e);
    }
  }

  private Connection connect(DatabaseAdapter adapter, DatabaseLocation location) {
    try {
      DatabasePool pool = adapter.open(location, 1);
      opened.addFirst(pool);
      Connection connection = pool.connection();
      opened.addFirst(
          () -> {
            connection.rollback();
            connection.close();
          });
      return connection;
    } catch (SQLException e) {
      throw told(location, e);
    }
  }

  private MigrationException told(DatabaseLocation location, SQLException e) {
    return new MigrationException(errors.of(location, e), e);
  }

  private void tick() {
    rowsRead++;
    if (rowsRead % BATCH == 0) {
      progress.accept(rowsRead);
    }
  }

  @Override
  public void close() {
    for (AutoCloseable each : opened) {
      try {
        each.close();
      } catch (Exception e) {
        // Nothing was written; what was read has been compared.
        System.getLogger(OpenEnds.class.getName())
            .log(System.Logger.Level.DEBUG, "A connection was given back broken.", e);
      }
    }
  }
}
