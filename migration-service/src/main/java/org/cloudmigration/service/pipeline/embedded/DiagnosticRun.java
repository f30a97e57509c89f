package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.security.SecretMask;

/**
 * Examines tables instead of copying them, one after another. The tenant is not even claimed: there
 * is nothing that a fence would have to keep out.
 */
final class DiagnosticRun implements EngineRun {

  private static final int WORKER = 1;

  private final ReplicationPipeline pipeline;
  private final EngineMeans means;
  private final Runnable atEnd;
  private final RunSignal signal = new RunSignal();
  private final Faults faults;
  private final RunReport report;
  private final WaitingTables tables;

  /** Which activity a place in the tenant belongs to: of several, the first one is copied. */
  private final Map<TableName, UUID> places = new HashMap<>();

  DiagnosticRun(
      ReplicationPipeline pipeline, ActivityListener listener, EngineMeans means, Runnable atEnd) {
    this.pipeline = pipeline;
    this.means = means;
    this.atEnd = atEnd;
    var reports =
        new ErrorReports(
            SecretMask.knowing(pipeline.source().password(), pipeline.tenant().password()));
    faults = new Faults(reports, means.adapters(), pipeline);
    report = new RunReport(listener, signal, reports);
    tables = new WaitingTables(pipeline.activities());
  }

  @Override
  public void begin() {
    try (RunDatabases databases = RunDatabases.open(pipeline, means, signal::goesOn)) {
      examineAll(new TableExaminer(databases, faults, pipeline.source().user()));
    } catch (RunEndedException e) {
      // What is left stays unfinished.
    } catch (SQLException | RuntimeException e) {
      signal.broken(faults.report(e));
    } finally {
      tables.close();
      atEnd.run();
      report.ended(pipeline.runId());
    }
  }

  private void examineAll(TableExaminer examiner) throws SQLException {
    pipeline.done().forEach(activity -> clashes(examiner, activity));
    pipeline.activities().forEach(activity -> clashes(examiner, activity));
    Optional<CopyActivity> next = tables.next();
    while (next.isPresent()) {
      signal.check();
      CopyActivity activity = next.get();
      if (report.started(activity.id(), WORKER)) {
        report.examined(activity.id(), examine(examiner, activity));
      }
      next = tables.next();
    }
  }

  private Examination examine(TableExaminer examiner, CopyActivity activity) throws SQLException {
    if (clashes(examiner, activity)) {
      var clash = new NameClashException(examiner.liveTable(activity));
      return TableExaminer.failing(faults.report(clash), "");
    }
    try {
      return examiner.examine(activity);
    } catch (SQLException | RuntimeException e) {
      signal.check(); // What was cut off because the run ends tells nothing of a table.
      if (faults.trouble(e).concernsWholeDatabase()) {
        throw e;
      }
      return TableExaminer.failing(faults.report(e), "");
    }
  }

  private boolean clashes(TableExaminer examiner, CopyActivity activity) {
    UUID first = places.putIfAbsent(examiner.liveTable(activity), activity.id());
    return first != null && !first.equals(activity.id());
  }

  @Override
  public void stop() {
    signal.stop();
  }

  @Override
  public boolean add(List<CopyActivity> activities) {
    return signal.goesOn() && tables.add(activities);
  }

  @Override
  public void skip(Set<UUID> activityIds) {
    tables.skip(activityIds);
  }
}
