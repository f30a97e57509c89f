package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Stream.concat;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.ColumnValues;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.ReadingVerifier;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.alignment.Alignment;
import org.cloudmigration.service.pipeline.alignment.NotAlignedException;

/**
 * Brings a loaded copy into a table that keeps its place, because others made it or because cloud
 * data is preserved in it: in one transaction the table is emptied, unless its rows stay, filled
 * from the copy and read again. What differs never commits. Columns that the source does not have
 * get their default, or the empty value of their type.
 */
final class TableFill {

  private final Tenant tenant;
  private final TenantState state;
  private final Fence fence;
  private final Consumer<SwapStep> observer;
  private final MissingRows missing;

  TableFill(Tenant tenant, TenantState state, Fence fence, Consumer<SwapStep> observer) {
    this.tenant = tenant;
    this.state = state;
    this.fence = fence;
    this.observer = observer;
    missing = new MissingRows(tenant, state);
  }

  /** Only for what was committed, read back and found equal. */
  CopyResult takePlace(TableState loaded, CopyResult proven, Runnable check) throws SQLException {
    TableState prepared = loaded.prepared(proven);
    fence.inTransaction(connection -> state.put(connection, prepared));
    observer.accept(SwapStep.PREPARED);
    try {
      return fill(prepared, check);
    } catch (SQLException | NotAlignedException | CopyDiffersException e) {
      discardIfHopeless(prepared, e);
      throw e;
    }
  }

  /**
   * Fills the table from a copy that was cut off on its way there. One that cannot be brought in is
   * thrown away: the table is as it was, and the next copy tells what is wrong.
   */
  void finish(TableState prepared) throws SQLException {
    try {
      fill(prepared, () -> {});
    } catch (SQLException | NotAlignedException | CopyDiffersException e) {
      if (!discardIfHopeless(prepared, e)) {
        throw e;
      }
      System.getLogger(TableFill.class.getName())
          .log(Level.WARNING, "A copy could not be brought in: " + prepared.live(), e);
    }
  }

  private boolean discardIfHopeless(TableState prepared, Exception fault) throws SQLException {
    if (fault instanceof SQLException error) {
      Trouble trouble = tenant.dialect().trouble(error);
      if (trouble == Trouble.LOCKED || trouble.concernsWholeDatabase()) {
        return false;
      }
    }
    fence.exclusively(connection -> drop(connection, prepared));
    return true;
  }

  private CopyResult fill(TableState copy, Runnable check) throws SQLException {
    if (copy.preserving().is()) {
      fence.exclusively(connection -> missing.prepare(connection, copy));
    }
    CopyResult result =
        fence.inTransaction(
            connection -> brought(connection, copy, check),
            (connection, brought) -> {
              TableState filled = copy.prepared(brought);
              state.put(connection, filled.inPhase(CopyPhase.RENAMED));
              state.put(connection, filled.done());
            });
    observer.accept(SwapStep.RENAMED);
    fence.exclusively(connection -> drop(connection, copy));
    observer.accept(SwapStep.DONE);
    return result;
  }

  /** The copy is of no use any more. */
  void drop(Connection connection, TableState copy) throws SQLException {
    tenant.dropIfExists(connection, copy.table());
    if (!copy.preserving().is()) {
      tenant.dropIfExists(connection, OwnKeys.name(copy.live()));
    }
    connection.setAutoCommit(true);
    state.remove(connection, copy.table());
  }

  private CopyResult brought(Connection connection, TableState copy, Runnable check)
      throws SQLException {
    tenant.dialect().streamRows(connection); // Later it could end the transaction.
    Alignment alignment = alignment(connection, copy).checked();
    if (!copy.preserving().is()) {
      replace(connection, copy, alignment, check);
      return copy.result();
    }
    long kept = missing.narrow(connection, copy, alignment);
    insert(connection, copy, alignment);
    check.run();
    return missing.proven(connection, copy, alignment, kept, check);
  }

  private void replace(Connection connection, TableState copy, Alignment alignment, Runnable check)
      throws SQLException {
    tenant.execute(connection, "DELETE FROM " + tenant.dialect().quote(copy.live()));
    observer.accept(SwapStep.EMPTIED);
    insert(connection, copy, alignment);
    check.run();
    TableDigest wanted = copy.result().contents();
    TableDigest there =
        ReadingVerifier.within(connection, tenant.dialect(), alignment.written(), check);
    if (!there.equals(wanted)) {
      throw new CopyDiffersException(wanted, there);
    }
  }

  private Alignment alignment(Connection connection, TableState copy) throws SQLException {
    SchemaReader catalogue = tenant.adapter().schemaReader();
    TableDefinition beside =
        catalogue.survey(connection, copy.table()).map(SurveyedTable::definition).orElseThrow();
    SurveyedTable live =
        catalogue
            .survey(connection, copy.live())
            .orElseThrow(() -> new SQLException("There is no table " + copy.live() + " any more."));
    return Alignment.of(
        beside.named(copy.live()),
        live,
        catalogue.selfFilled(connection, copy.live()),
        tenant.dialect());
  }

  private void insert(Connection connection, TableState copy, Alignment alignment)
      throws SQLException {
    Dialect dialect = tenant.dialect();
    String columns =
        concat(
                alignment.written().columns().stream().map(column -> dialect.quote(column.name())),
                alignment.emptied().stream()
                    .map(c -> "CAST(? AS " + dialect.render(c.type()) + ")"))
            .collect(joining(", "));
    String rows = "SELECT %s FROM %s".formatted(columns, dialect.quote(copy.table()));
    String insert = dialect.insertFrom(alignment.whole(), rows, alignment.identity());
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      List<Column> emptied = alignment.emptied();
      for (int i = 0; i < emptied.size(); i++) {
        Kind kind = emptied.get(i).type().kind();
        ColumnValues.write(statement, i + 1, kind, StagingConversion.empty(kind));
      }
      statement.execute();
    }
  }
}
