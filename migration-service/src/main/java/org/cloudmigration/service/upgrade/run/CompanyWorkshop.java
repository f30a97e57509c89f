package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.CompanySetup;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.RecordChange;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UnpostedBatches;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.Verdicts;

/** Where a company's steps run. Outside transactions. */
@ApplicationScoped
class CompanyWorkshop {

  @Inject CompanySessions sessions;
  @Inject UpgradeConfiguration configuration;
  @Inject SetupGuard guard;

  /** Told as the steps go. */
  interface Watcher {

    /** After this, {@link #mayGoOn} is asked. */
    void enters(UpgradeStep step);

    /** Whether this server may still write. */
    boolean mayGoOn();

    void ended(UpgradeStep step, StepReport report);

    /** Records that the step in work has changed, where they are logged; so many at once. */
    void changed(List<RecordChange> changes);

    /** After the last step. */
    void reviewed(Review review);
  }

  /** Steps of the whole upgrade of a company in this environment. */
  List<UpgradeStep> steps(UUID environmentId) {
    ProductUpgrade upgrade = sessions.upgrade(environmentId);
    boolean validates = configuration.validates(environmentId);
    return Stream.concat(
            Stream.of(SetupGuard.STEP),
            UpgradePlans.whole(upgrade).stream()
                .filter(id -> validates || !compares(id))
                .map(upgrade::step)
                .filter(step -> step.kind() != StepKind.AFTERWARDS))
        .toList();
  }

  /** Whether the product has tests; as long as none is chosen it may have some. */
  boolean compares(UUID environmentId) {
    return sessions
        .chosen(environmentId)
        .map(upgrade -> upgrade.steps().stream().anyMatch(step -> compares(step.id())))
        .orElse(true);
  }

  /** Whether a step compares, which an environment may do without. */
  private static boolean compares(String step) {
    return step.startsWith(ReviewFindings.VALIDATION);
  }

  /**
   * Compares an upgraded company with what was copied from its source, and changes nothing else.
   *
   * @return differences and verdicts, of which earlier ones are replaced
   */
  Review compare(UpgradeJournal.Work work) throws SQLException {
    ProductUpgrade upgrade = sessions.upgrade(work.environmentId());
    List<UpgradeStep> steps = upgrade.steps().stream().filter(step -> compares(step.id())).toList();
    return sessions.open(
        work.environmentId(),
        work.company(),
        work.sourceId(),
        (session, tenant) -> {
          new CompanyUpgrade(session, tenant, report -> {})
              .run(steps.stream().map(UpgradeStep::id).toList());
          return Review.of(session, tenant, steps);
        });
  }

  /**
   * Runs all steps, unless told to end before.
   *
   * @return false if it ended before
   */
  boolean run(UpgradeJournal.Work work, Watcher watcher) throws SQLException {
    watcher.enters(SetupGuard.STEP);
    guard.refuseUnlessSetUp(work.environmentId(), work.company());
    return sessions.open(
        work.environmentId(),
        work.company(),
        work.sourceId(),
        (session, tenant) ->
            run(
                session,
                tenant,
                steps(work.environmentId()),
                configuration.logsChanges(work.environmentId()),
                watcher));
  }

  private boolean run(
      UpgradeSession session,
      DatabasePool tenant,
      List<UpgradeStep> all,
      boolean logs,
      Watcher watcher) {
    var changes = new ChangeBatches(watcher::changed);
    var steps =
        new CompanyUpgrade(
            session, tenant, report -> {}, logs ? Optional.of(changes) : Optional.empty());
    Instant begun = Instant.now();
    if (!watcher.mayGoOn()) {
      return false;
    }
    // Whatever a run that was cut off has written is gone then.
    steps.prepare();
    steps.restore();
    guard.refuseWhatIsInUse(session, tenant, steps);
    CompanySetup.run(session, tenant);
    watcher.ended(
        SetupGuard.STEP,
        new StepReport(
            SetupGuard.STEP.id(),
            StepReport.LeftOut.NOT,
            0,
            0,
            List.of(),
            Duration.between(begun, Instant.now())));
    for (UpgradeStep step : all.subList(1, all.size())) {
      watcher.enters(step);
      if (!watcher.mayGoOn()) {
        return false;
      }
      StepReport report = steps.run(List.of(step.id())).getLast();
      changes.flush();
      watcher.ended(step, report);
    }
    if (watcher.mayGoOn()) {
      watcher.reviewed(Review.of(session, tenant, all));
    }
    return watcher.mayGoOn();
  }

  /** As the tenant has them now. */
  List<UnpostedBatches.Batch> batches(UpgradeJournal.Work work) throws SQLException {
    return sessions.open(
        work.environmentId(), work.company(), work.sourceId(), UnpostedBatches::read);
  }

  /**
   * Switches a test off or on again in the tenant of this company, for all of its companies.
   *
   * @return false if no comparison has made it yet
   */
  boolean ignore(UpgradeJournal.Work work, String suite, String test, boolean ignored)
      throws SQLException {
    return sessions.open(
        work.environmentId(),
        work.company(),
        work.sourceId(),
        (session, tenant) -> Verdicts.ignore(session, tenant, suite, test, ignored));
  }

  /** The company stays as it is: it cannot begin anew any more. */
  void forgetBefore(UpgradeJournal.Work work) throws SQLException {
    sessions.open(
        work.environmentId(),
        work.company(),
        work.sourceId(),
        (session, tenant) -> {
          new CompanyUpgrade(session, tenant, report -> {}).forget();
          return null;
        });
  }
}
