package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.toSet;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnLine;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;

/**
 * Tells, before anything is copied, which columns the source has now: of those tables that the
 * tenant holds a copy of, for others have nothing to differ from.
 */
final class SourceShapes {

  /** As many tables as are told at once. */
  private static final int AT_ONCE = 100;

  private final RunDatabases databases;
  private final TenantState state;
  private final RunSignal signal;
  private final RunReport report;

  SourceShapes(RunDatabases databases, TenantState state, RunSignal signal, RunReport report) {
    this.databases = databases;
    this.state = state;
    this.signal = signal;
    this.report = report;
  }

  /** What the source does not tell now, the copies tell. */
  void tell(List<CopyActivity> activities) throws SQLException {
    List<CopyActivity> again = copiedBefore(activities);
    for (int from = 0; from < again.size() && signal.goesOn(); from += AT_ONCE) {
      Map<UUID, List<String>> columns =
          columns(again.subList(from, Math.min(again.size(), from + AT_ONCE)));
      if (!columns.isEmpty()) {
        report.columns(columns);
      }
    }
  }

  private List<CopyActivity> copiedBefore(List<CopyActivity> activities) throws SQLException {
    Dialect dialect = databases.tenant().dialect();
    try (Connection connection = databases.tenant().connection()) {
      Set<TableName> live = state.live(connection).stream().map(TableState::live).collect(toSet());
      return activities.stream()
          .filter(a -> live.contains(dialect.tenantTable(a.company(), a.table(), a.appId())))
          .toList();
    }
  }

  private Map<UUID, List<String>> columns(List<CopyActivity> activities) {
    Map<UUID, List<String>> columns = new HashMap<>();
    try (Connection connection = databases.sourcePool().connection()) {
      connection.setAutoCommit(true);
      for (CopyActivity activity : activities) {
        columns(connection, activity.source())
            .ifPresent(found -> columns.put(activity.id(), found));
      }
    } catch (SQLException e) {
      System.getLogger(SourceShapes.class.getName())
          .log(Level.DEBUG, "The source does not tell its columns.", e);
    }
    return columns;
  }

  private Optional<List<String>> columns(Connection connection, TableName table)
      throws SQLException {
    try {
      return databases.sourceAdapter().schemaReader().read(connection, table).map(ColumnLine::of);
    } catch (ColumnNotSupportedException e) {
      return Optional.empty();
    }
  }
}
