package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.sql.TenantTable;

/** Runs one step in one transaction. */
final class StepRunner {

  /** Rows that a statement adds, from which on the next ones are planned anew. */
  private static final int MANY = 500;

  private final UpgradeSession session;
  private final DatabasePool tenant;
  private final Optional<Consumer<RecordChange>> changes;

  StepRunner(UpgradeSession session, DatabasePool tenant) {
    this(session, tenant, Optional.empty());
  }

  /**
   * @param changes told of each record that is changed, if anybody wants to know
   */
  StepRunner(
      UpgradeSession session, DatabasePool tenant, Optional<Consumer<RecordChange>> changes) {
    this.session = session;
    this.tenant = tenant;
    this.changes = changes;
  }

  /**
   * @throws StepFailedException if a statement fails that cannot be done row by row; nothing of the
   *     step is left then
   */
  StepReport run(UpgradeStep step) {
    long begun = System.nanoTime();
    LeftOut leftOut = session.leftOut(step);
    if (leftOut != LeftOut.NOT) {
      return StepReport.leftOut(step.id(), leftOut);
    }
    var failures = new RecordFailures(session.company().name(), step.id(), session.dialect());
    try (Connection connection = tenant.connection()) {
      // Before the transaction: on some databases making a table would commit it.
      session.open(connection, step);
      var watch = new ChangeWatch(session, step);
      if (changes.isPresent()) {
        watch.open(connection);
      }
      connection.setAutoCommit(false);
      try {
        watch.begin(connection);
        long read = rowsRead(step, connection);
        long written = write(step, connection, failures);
        RecordErrors.collect(session, step, connection, failures);
        if (changes.isPresent()) {
          watch.tell(connection, changes.get());
        }
        connection.commit();
        RecordErrors.note(session, connection, failures.all());
        connection.commit();
        session.failed(failures.all().size());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new StepReport(step.id(), leftOut, read, written, failures.all(), took);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        watch.close(connection);
      }
    } catch (SQLException e) {
      throw new StepFailedException(step.id(), step.title(), e);
    }
  }

  /** Only tables that the company has for itself. */
  void empty(List<UpgradeStep> steps) {
    List<String> names = session.targets(steps);
    try (Connection connection = tenant.connection()) {
      List<TenantTable> tables = new ArrayList<>();
      for (String name : names) {
        tables.add(session.table(connection, name));
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (TenantTable table : tables) {
          if (table.table().perCompany()) {
            statement.execute("DELETE FROM " + session.dialect().quote(table.present().name()));
          }
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StepFailedException("empty what steps have written", e);
    }
  }

  private long write(UpgradeStep step, Connection connection, RecordFailures failures)
      throws SQLException {
    long written = 0;
    for (StepStatement statement : step.statements()) {
      if (statement.condition().holds(session.settings()::value)) {
        written += execute(step, statement, connection, failures);
      }
    }
    return written;
  }

  private long execute(
      UpgradeStep step, StepStatement statement, Connection connection, RecordFailures failures)
      throws SQLException {
    if (statement.procedure().isPresent()) {
      return session.product().procedure(statement.procedure().get()).run(session, connection);
    }
    RenderedStatement rendered = RenderedStatement.of(statement, session.names(connection));
    Savepoint before = connection.setSavepoint();
    try {
      long rows = rendered.execute(connection);
      connection.releaseSavepoint(before);
      if (rows >= MANY) {
        refreshStatistics(connection, rendered);
      }
      return rendered.keptByTheCompany() ? rows : 0;
    } catch (SQLException e) {
      if (rendered.insert().isEmpty() || !session.dialect().trouble(e).isOfTheValue()) {
        throw new StepFailedException(step.id(), statement.label(), e);
      }
      connection.rollback(before);
      return new RowByRow(session.dialect(), rendered, failures).run(connection);
    }
  }

  private void refreshStatistics(Connection connection, RenderedStatement rendered)
      throws SQLException {
    if (rendered.insert().isPresent()) {
      TableName table = rendered.insert().get().table().present().name();
      Optional<String> look = session.dialect().refreshStatistics(table);
      if (look.isPresent()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(look.get());
        }
      }
    }
  }

  private long rowsRead(UpgradeStep step, Connection connection) throws SQLException {
    if (step.source().isEmpty()) {
      return 0;
    }
    var table = session.table(connection, step.source()).present().name();
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(session.dialect().count(table))) {
      count.next();
      return count.getLong(1);
    }
  }
}
