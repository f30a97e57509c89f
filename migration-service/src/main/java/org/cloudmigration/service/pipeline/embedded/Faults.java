package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.fit.UnfitRows;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.ErrorReports.Side;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Asks the dialect of the right end what an error means. */
final class Faults {

  private final ErrorReports reports;
  private final DatabaseAdapters adapters;
  private final ReplicationPipeline pipeline;

  Faults(ErrorReports reports, DatabaseAdapters adapters, ReplicationPipeline pipeline) {
    this.reports = reports;
    this.adapters = adapters;
    this.pipeline = pipeline;
  }

  ErrorReport report(Exception fault) {
    return switch (fault) {
      case SourceException e ->
          reports.database(Side.SOURCE, trouble(pipeline.source(), e.error()), e.error());
      case SQLException e -> reports.database(Side.TENANT, trouble(pipeline.tenant(), e), e);
      case StalledException e -> reports.stalled(e.side(), e);
      case SwapCutOffException e -> reports.swapCutOff(e.error());
      case SourceTableMissingException e -> reports.tableMissing(e);
      case CopyDiffersException e -> reports.differs(e);
      case HaulException e -> e.report();
      default -> reports.other(fault);
    };
  }

  /** As {@link #report(Exception)}; a row that the tenant refuses is looked for in the source. */
  ErrorReport report(Exception fault, SourceValues values, CopyActivity activity) {
    boolean refused = fault instanceof SQLException && trouble(fault) == Trouble.VALUE_DOES_NOT_FIT;
    Optional<UnfitRows> found =
        refused ? values.tooLarge(activity.source()).stream().findFirst() : Optional.empty();
    return found.map(rows -> reports.unfit(rows, fault)).orElseGet(() -> report(fault));
  }

  Trouble trouble(Exception fault) {
    return switch (fault) {
      case SourceException e -> trouble(pipeline.source(), e.error());
      // Whether the network or the database is at fault, only asking them again can tell.
      case StalledException e -> Trouble.NO_CONNECTION;
      case SwapCutOffException e -> trouble(e.error());
      case HaulException e ->
          e.reach() == HaulException.Reach.PASSES ? Trouble.LOCKED : Trouble.OTHER;
      case SQLException e -> trouble(pipeline.tenant(), e);
      default -> Trouble.OTHER;
    };
  }

  private Trouble trouble(DatabaseLocation location, SQLException error) {
    return adapters.of(location.type()).dialect().trouble(error);
  }
}
