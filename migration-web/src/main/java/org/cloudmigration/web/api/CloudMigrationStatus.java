package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.reset.ResetImpact;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.RunStatusName;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.SpeedLimitService;
import org.cloudmigration.service.upgrade.run.DataUpgradeService;
import org.cloudmigration.web.odata.Arguments;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.BoundAction.Parameter;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The Migration Log: runs and ends of the migration, newest first. */
@ApplicationScoped
public class CloudMigrationStatus extends EntitySet<RunView> {

  private static final EntityShape<RunView> SHAPE =
      new EntityShape<RunView>(ApiNames.STATUS, "cloudMigrationStatus")
          .guid("id", RunView::id)
          .text("runId", run -> run.id().toString())
          .time("startTime", RunView::startTime)
          .time("endTime", CloudMigrationStatus::endTime)
          .option("replicationType", run -> OptionName.of(run.type()))
          .option("status", run -> RunStatusName.of(run.status()))
          .text("source", RunView::source)
          .text("details", RunView::details)
          .whole("tablesSuccessful", run -> Math.toIntExact(run.tables().successful()))
          .whole("tablesFailed", run -> Math.toIntExact(run.tables().failed()))
          .whole(
              "tablesRemaining",
              run -> Math.toIntExact(run.tables().notStarted() + run.tables().inProgress()))
          .text("startedBy", RunView::startedBy)
          .large("rowsCopied", run -> run.tables().rows())
          .many(ApiNames.DETAILS, ApiNames.DETAILS, CloudMigrationStatus::ofRun)
          .many(ApiNames.FINDINGS, ApiNames.FINDINGS, CloudMigrationStatus::ofRun)
          .many(ApiNames.LOG, ApiNames.LOG, CloudMigrationStatus::ofRun)
          .many(ApiNames.ATTEMPTS, ApiNames.ATTEMPTS, CloudMigrationStatus::ofRun)
          .many(ApiNames.RUN_DIFFERENCES, ApiNames.RUN_DIFFERENCES, CloudMigrationStatus::ofRun);

  private static final String ROWS = "rowsPerSecond";
  private static final String BYTES = "bytesPerSecond";

  private static final ComplexShape IMPACT =
      new ComplexShape("resetImpact", List.of("companies", "tables", "records"));

  @Inject RunListService runs;
  @Inject ReplicationService replication;
  @Inject SpeedLimitService speed;
  @Inject ResetService resets;
  @Inject CompletionService completion;
  @Inject DataUpgradeService upgrades;

  @Override
  public EntityShape<RunView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return new Order(new Term.Column("startTime"), true);
  }

  @Override
  public List<RunView> page(Scope scope, ListRequest request) {
    return runs.runs(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return runs.countRuns(scope.id(), condition);
  }

  @Override
  public List<BoundAction<RunView>> actions() {
    return List.of(
        BoundAction.plain(
            "runReplication", (scope, any) -> replication.runReplication(scope.name())),
        BoundAction.plain(
            "runFullReplication",
            (scope, any) -> replication.runFullReplication(scope.name(), scope.name())),
        BoundAction.plain("runDiagnostic", (scope, any) -> replication.runDiagnostic(scope.name())),
        BoundAction.plain("refreshStatus", (scope, any) -> {}),
        BoundAction.plain(
            "stopReplication", (scope, run) -> replication.stop(scope.name(), run.id())),
        BoundAction.plain(
            "pauseReplication", (scope, run) -> replication.pause(scope.name(), run.id())),
        BoundAction.plain(
            "resumeReplication", (scope, run) -> replication.resume(scope.name(), run.id())),
        new BoundAction<>(
            "limitReplication",
            List.of(
                new Parameter(ROWS, EdmPrimitiveTypeKind.Int64),
                new Parameter(BYTES, EdmPrimitiveTypeKind.Int64)),
            null,
            (scope, any, limit) -> {
              speed.limit(scope.name(), limit.number(ROWS), limit.number(BYTES));
              return Map.of();
            }),
        BoundAction.plain("runDataUpgrade", (scope, any) -> upgrades.runDataUpgrade(scope.name())),
        BoundAction.plain(
            "resetCloudData", (scope, any) -> resets.reset(scope.name(), scope.name())),
        new BoundAction<>(
            "previewResetCloudData",
            List.of(),
            IMPACT,
            (scope, any, arguments) -> told(resets.impact(scope.name()))),
        BoundAction.plain("disableReplication", (scope, any) -> completion.disable(scope.name())),
        BoundAction.plain(
            "completeCloudMigration",
            (scope, any) -> completion.complete(scope.name(), scope.name())),
        withReason("pauseCloudMigration", completion::pause),
        withReason("abandonCloudMigration", completion::abandon));
  }

  private static Condition ofRun(RunView run) {
    return Condition.equal("runId", run.id().toString());
  }

  private static Map<String, String> told(ResetImpact impact) {
    return Map.of(
        "companies",
        impact.companies().stream()
            .map(ResetImpact.CompanyData::company)
            .filter(company -> !company.isEmpty())
            .collect(Collectors.joining(", ")),
        "tables",
        String.valueOf(impact.tables()),
        "records",
        String.valueOf(impact.rows()));
  }

  /** Ends a migration; takes the environment and the reason for the log. */
  private interface Ending {
    List<String> end(String environment, String typedName, String details);
  }

  private static BoundAction<RunView> withReason(String name, Ending ending) {
    return new BoundAction<>(
        name,
        List.of(new Parameter("details", EdmPrimitiveTypeKind.String)),
        null,
        (scope, any, arguments) -> {
          ending.end(scope.name(), scope.name(), reason(arguments));
          return Map.of();
        });
  }

  private static String reason(Arguments arguments) {
    return arguments.text("details").orElse("");
  }

  private static Instant endTime(RunView run) {
    return run.endTime() == null ? RunListService.NO_TIME : run.endTime();
  }
}
