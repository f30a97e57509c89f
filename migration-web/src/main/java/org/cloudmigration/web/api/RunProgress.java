package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** How fast the newest run goes, and how long it will still take: at most one entity. */
@ApplicationScoped
public class RunProgress extends MemorySet<RunProgress.Row> {

  /** A run and its pace. */
  public record Row(UUID runId, RunPace pace) {}

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.PROGRESS, "runProgress")
          .guid("id", Row::runId)
          .decimal("recordsPerSecond", row -> rounded(row.pace().run().rowsPerSecond()))
          .decimal("bytesPerSecond", row -> rounded(row.pace().run().bytesPerSecond()))
          .large("recordsPerSecondLimit", row -> row.pace().limit().rowsPerSecond())
          .large("bytesPerSecondLimit", row -> row.pace().limit().bytesPerSecond())
          .flag("mean", row -> row.pace().mean())
          .large("secondsLeftAtLeast", RunProgress::least)
          .large("secondsLeftAtMost", RunProgress::most)
          .one(ApiNames.STATUS, ApiNames.STATUS, row -> Condition.equal("id", row.runId()));

  @Inject RunStatusService runs;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    return runs.latestRun(scope.id()).filter(run -> !run.note()).stream()
        .map(run -> new Row(run.id(), runs.pace(run.id())))
        .toList();
  }

  private static BigDecimal rounded(double rate) {
    return BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP);
  }

  /** Nothing while nobody can tell. */
  private static Long least(Row row) {
    return row.pace().remaining() == null ? null : row.pace().remaining().least().toSeconds();
  }

  private static Long most(Row row) {
    return row.pace().remaining() == null ? null : row.pace().remaining().most().toSeconds();
  }
}
