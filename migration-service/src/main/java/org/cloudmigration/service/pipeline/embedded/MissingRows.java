package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.ReadingVerifier;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyResult.Preserved;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * For a live table whose cloud data is preserved: of a loaded copy it leaves the rows whose keys
 * the live table lacks, proves that just those came in, and remembers their keys as this product's.
 */
final class MissingRows {

  private final Tenant tenant;
  private final TenantState state;

  MissingRows(Tenant tenant, TenantState state) {
    this.tenant = tenant;
    this.state = state;
  }

  /** Makes the tables that are not there; before the transaction, which it would end on H2. */
  void prepare(Connection connection, TableState copy) throws SQLException {
    TableName keys = OwnKeys.name(copy.live());
    Optional<TableDefinition> live = definition(connection, copy.live());
    if (live.isEmpty()) {
      tenant.dropIfExists(connection, keys);
      TableDefinition beside = definition(connection, copy.table()).orElseThrow();
      tenant.execute(connection, tenant.dialect().createTable(beside.named(copy.live())));
      live = definition(connection, copy.live());
    }
    TableDefinition wanted = OwnKeys.of(live.orElseThrow());
    Optional<TableDefinition> there = definition(connection, keys);
    boolean fits = there.filter(known -> known.key().equals(wanted.key())).isPresent();
    if (!fits) {
      tenant.dropIfExists(connection, keys);
      tenant.execute(connection, tenant.dialect().createTable(wanted));
    }
  }

  private Optional<TableDefinition> definition(Connection connection, TableName table)
      throws SQLException {
    return tenant.adapter().schemaReader().survey(connection, table).map(SurveyedTable::definition);
  }

  /**
   * Takes out of the copy what the live table has.
   *
   * @return how many rows that were
   */
  long narrow(Connection connection, TableState copy, Alignment alignment) throws SQLException {
    Dialect dialect = tenant.dialect();
    TableDefinition written = alignment.written();
    rememberEarlierRows(connection, copy, written);
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(
          "DELETE FROM %s WHERE %s"
              .formatted(
                  dialect.quote(copy.table()),
                  dialect.keyIsIn(copy.table(), written.key(), copy.live())));
    }
  }

  /** Before its data was preserved, all rows of a table that the source still has were its. */
  private void rememberEarlierRows(Connection connection, TableState copy, TableDefinition written)
      throws SQLException {
    Optional<TableState> before = state.find(connection, copy.live());
    if (before.filter(known -> known.preserving().is()).isPresent()) {
      return;
    }
    TableDefinition keys = OwnKeys.of(written);
    tenant.execute(connection, "DELETE FROM " + tenant.dialect().quote(keys.name()));
    if (before.isPresent()) {
      remember(connection, keys, copy.live(), copy.table());
    }
  }

  /** Of the rows that another table has too. */
  private void remember(
      Connection connection, TableDefinition keys, TableName rows, TableName alsoIn)
      throws SQLException {
    Dialect dialect = tenant.dialect();
    String select =
        "SELECT %s FROM %s WHERE %s"
            .formatted(
                dialect.list(keys.key()),
                dialect.quote(rows),
                dialect.keyIsIn(rows, keys.key(), alsoIn));
    tenant.execute(connection, dialect.insertFrom(keys, select, false));
  }

  /**
   * The rows that came in, read again beside those of the copy.
   *
   * @param kept rows that made way for those that were there
   * @throws CopyDiffersException if they are not the same
   */
  CopyResult proven(
      Connection connection, TableState copy, Alignment alignment, long kept, Runnable check)
      throws SQLException {
    Dialect dialect = tenant.dialect();
    TableDefinition written = alignment.written();
    TableDigest wanted =
        ReadingVerifier.within(connection, dialect, written.named(copy.table()), check);
    String inserted =
        dialect.select(written)
            + " WHERE "
            + dialect.keyIsIn(copy.live(), written.key(), copy.table());
    TableDigest there = ReadingVerifier.within(connection, inserted, written, check);
    if (!there.equals(wanted)) {
      throw new CopyDiffersException(wanted, there);
    }
    TableDefinition keys = OwnKeys.of(written);
    tenant.execute(
        connection,
        "DELETE FROM %s WHERE %s"
            .formatted(
                dialect.quote(keys.name()),
                dialect.keyIsIn(keys.name(), keys.key(), copy.table())));
    remember(connection, keys, copy.live(), copy.table());
    long inSource =
        copy.result()
            .preserved()
            .map(Preserved::inSource)
            .orElseGet(() -> copy.result().contents().rows());
    return copy.result()
        .inserted(there, count(connection, copy.live()), new Preserved(kept, inSource));
  }

  private long count(Connection connection, TableName table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tenant.dialect().count(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
