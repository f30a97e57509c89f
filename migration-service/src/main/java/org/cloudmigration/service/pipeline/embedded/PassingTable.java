package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * A table of the tenant that lives no longer than a part of a copy. It stands in the journal before
 * it is made: whoever comes after a kill throws it away.
 */
final class PassingTable implements AutoCloseable {

  private final TableSwap swap;
  private final TableState state;

  private PassingTable(TableSwap swap, TableState state) {
    this.swap = swap;
    this.state = state;
  }

  static PassingTable make(TableSwap swap, long fence, TableDefinition table) throws SQLException {
    TableState state = entry(table.name(), fence);
    swap.begin(state, table, (left, there) -> false);
    return new PassingTable(swap, state);
  }

  /** What stands in the journal, with or without a table. */
  static TableState entry(TableName name, long fence) {
    var point = new SourcePoint("", SourcePoint.NOT_TRACKED, false);
    var nothing =
        CopyResult.whole(
            CopyExtent.FIRST_LOAD, 0, TableDigest.EMPTY, TableDigest.EMPTY, false, List.of());
    return new TableState(
        name,
        name,
        "",
        name,
        CopyPhase.LOADING,
        new UUID(0, 0),
        fence,
        point,
        0,
        nothing,
        "",
        "",
        Preserving.NOTHING);
  }

  /** Whoever drops it has the right to do something; nobody has it a second time. */
  static PassingTable token(TableSwap swap, long fence, String schema) throws SQLException {
    var name = new TableName(schema, "$migration$start$" + UUID.randomUUID());
    return make(
        swap,
        fence,
        new TableDefinition(
            name, List.of(Column.notNull("nothing", ColumnType.of(Kind.INT))), List.of()));
  }

  TableName name() {
    return state.table();
  }

  @Override
  public void close() throws SQLException {
    swap.abandon(state);
  }
}
