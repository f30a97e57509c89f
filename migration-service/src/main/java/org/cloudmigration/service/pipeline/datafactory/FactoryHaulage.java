package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.pipeline.embedded.HaulException.Reach;
import org.cloudmigration.service.pipeline.embedded.Haulage;

/** Has each freight carried by one run of a pipeline that copies. */
final class FactoryHaulage implements Haulage {

  private final FactoryUse use;
  private final FactoryNames names;
  private final FactoryRuns runs;
  private final RunStart start;
  private final Waiting waiting;
  private final Duration betweenLooks;
  private final DatabasePool source;
  private final FactoryTrouble trouble;

  FactoryHaulage(
      FactoryUse use,
      FactoryRuns runs,
      RunStart start,
      Waiting waiting,
      Duration betweenLooks,
      DatabasePool source,
      FactoryTrouble trouble) {
    this.use = use;
    this.names = new FactoryNames(use.environment());
    this.runs = runs;
    this.start = start;
    this.waiting = waiting;
    this.betweenLooks = betweenLooks;
    this.source = source;
    this.trouble = trouble;
  }

  @Override
  public DatabasePool source() {
    return source;
  }

  @Override
  public Hauled haul(Freight freight, Runnable check) throws SQLException {
    Instant begun = Instant.now();
    String pipeline = use.stagingService().isEmpty() ? names.copy() : names.copyStaged();
    try {
      String id = asked(() -> start.start(pipeline, UUID.randomUUID(), begun, parameters(freight)));
      FactoryRun run = ended(id, check);
      return carried(run, asked(() -> runs.activities(id, begun)));
    } catch (InterruptedException e) {
      throw new SQLException("The server is going down.", e);
    }
  }

  private interface Question<T> {
    T ask() throws InterruptedException;
  }

  /** What goes wrong is Azure's, or the network's on the way there. */
  private <T> T asked(Question<T> question) throws InterruptedException {
    try {
      return question.ask();
    } catch (RuntimeException e) {
      throw FactoryHaulier.told(trouble, e);
    }
  }

  private static Map<String, Object> parameters(Freight freight) {
    return Map.of(
        CopyPipelines.CLAIM, freight.claim(),
        CopyPipelines.DATABASE, freight.database(),
        CopyPipelines.QUERY, freight.query(),
        CopyPipelines.ISOLATION,
            freight.snapshot() ? CopyPipelines.SNAPSHOT : CopyPipelines.COMMITTED,
        CopyPipelines.SCHEMA, freight.into().schema(),
        CopyPipelines.TABLE, freight.into().name());
  }

  /** Whoever does not wait for its end any more, ends it. */
  private FactoryRun ended(String id, Runnable check) throws InterruptedException {
    boolean ended = false;
    try {
      FactoryRun run = asked(() -> runs.run(id));
      while (!run.status().hasEnded()) {
        waiting.rest(betweenLooks, check);
        run = asked(() -> runs.run(id));
      }
      ended = true;
      return run;
    } finally {
      if (!ended) {
        cancel(id);
      }
    }
  }

  /** What it still writes, nobody takes. */
  private void cancel(String id) {
    try {
      runs.cancel(id);
    } catch (RuntimeException e) {
      System.getLogger(FactoryHaulage.class.getName())
          .log(System.Logger.Level.INFO, "Run " + id + " could not be cancelled.", e);
    }
  }

  private Hauled carried(FactoryRun run, List<FactoryActivity> activities) {
    FactoryActivity copy =
        activities.stream()
            .filter(activity -> activity.name().equals(CopyPipelines.COPY))
            .filter(activity -> activity.status() == FactoryRunStatus.SUCCEEDED)
            .findFirst()
            .orElseThrow(() -> failed(run, activities));
    long rows = copy.number("rowsRead");
    return new Hauled(rows == 0 ? copy.number("rowsCopied") : rows, copy.number("dataRead"));
  }

  private HaulException failed(FactoryRun run, List<FactoryActivity> activities) {
    for (FactoryActivity activity : activities) {
      if (activity.error().isPresent()) {
        FactoryFault fault = activity.error().get();
        return new HaulException(
            trouble.of(activity.name(), fault),
            fault.systemError() ? Reach.PASSES : Reach.TABLE,
            null);
      }
    }
    var fault = new FactoryFault(run.status().name(), run.message(), false);
    return new HaulException(trouble.of(CopyPipelines.COPY, fault), Reach.TABLE, null);
  }

  @Override
  public void close() {
    // Definitions stay for the next run.
  }
}
