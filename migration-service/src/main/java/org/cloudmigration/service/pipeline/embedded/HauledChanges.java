package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.ChangedRows;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyStage;

/**
 * What changed in the source, brought by another engine into a table of the tenant and read there.
 */
final class HauledChanges implements SourceTable, AutoCloseable {

  private static final long UNKNOWN = 0;

  private final SourceSnapshot source;
  private final HauledRows rows;
  private final Progress progress;
  private final Runnable check;
  private final TableDefinition live;
  private final TableDefinition landing;
  private final String changed;
  private final long since;
  private PassingTable landed;
  private long brought;

  /**
   * @param conversion into the table that changes
   * @param since version whose changes are asked for, and no other's
   */
  HauledChanges(
      SourceSnapshot source,
      HauledRows rows,
      StagingConversion conversion,
      long since,
      Progress progress,
      Runnable check) {
    this.source = source;
    this.rows = rows;
    this.progress = progress;
    this.check = check;
    this.since = since;
    live = conversion.target();
    TableName name = live.name();
    landing =
        rows.form()
            .landing(
                conversion,
                new TableName(name.schema(), name.name() + "$chg" + rows.fence().number()));
    changed = rows.form().changedRows(conversion, source.changedRows(since));
  }

  /** Before they are read. */
  void bring() throws SQLException {
    progress.entered(CopyStage.READING_CHANGES);
    landed = PassingTable.make(rows.swap(), rows.fence().number(), landing);
    brought = rows.bring(source, changed, landing, UNKNOWN, progress, check).rows();
  }

  /** Where they were brought. */
  TableName landing() {
    return landing.name();
  }

  boolean isEmpty() {
    return brought == 0;
  }

  /** Calls for each row of the live table in whose place another one comes, or none. */
  void replaced(RowSink sink) throws SQLException {
    Tenant tenant = rows.tenant();
    try (Connection connection = tenant.connection()) {
      connection.setAutoCommit(false);
      try (RowStream there =
          tenant
              .adapter()
              .reader()
              .some(connection, live, rows.form().hasLanded(live, landing()))) {
        for (Object[] row = there.next(); row != null; row = there.next()) {
          sink.accept(row);
        }
      } finally {
        connection.rollback();
      }
    }
  }

  @Override
  public TableDefinition definition() {
    return source.definition();
  }

  @Override
  public List<String> columns() {
    return source.columns();
  }

  @Override
  public SourcePoint point() {
    return source.point();
  }

  @Override
  public OptionalLong oldestVersion() {
    return source.oldestVersion();
  }

  @Override
  public void rows(RowSink sink) {
    throw new IllegalStateException("All rows are carried past this server.");
  }

  @Override
  public long count() {
    return source.count();
  }

  @Override
  public void changes(long asked, ChangeSink sink) throws SQLException {
    if (asked != since) {
      throw new IllegalArgumentException("Changes since " + since + ", not " + asked);
    }
    Tenant tenant = rows.tenant();
    try (Connection connection = tenant.connection()) {
      connection.setAutoCommit(false);
      try (ChangedRows changes =
          ChangedRows.in(
              connection, tenant.dialect(), rows.form().landed(landing), source.definition())) {
        for (ChangedRow row = changes.next(); row != null; row = changes.next()) {
          sink.accept(row);
        }
      } finally {
        connection.rollback();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    if (landed != null) {
      landed.close();
    }
  }
}
