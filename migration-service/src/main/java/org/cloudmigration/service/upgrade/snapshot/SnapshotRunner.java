package org.cloudmigration.service.upgrade.snapshot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.pipeline.FencedWork;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.run.UpgradeConfiguration;
import org.cloudmigration.service.upgrade.run.UpgradeTooLongException;

/** Works on detail snapshots, part after part, outside transactions. */
@ApplicationScoped
class SnapshotRunner {

  /** A snapshot may be worked on; fired in the transaction that took the lease. */
  record SnapshotBegun(UUID id, long fence) {}

  private static final Logger LOG = Logger.getLogger(SnapshotRunner.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject SnapshotJournal journal;
  @Inject Snapshots snapshots;
  @Inject SnapshotWorkshop workshop;
  @Inject UpgradeConfiguration configuration;

  private final FencedWork background = new FencedWork("the detail snapshot");

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotBegun snapshot) {
    background.begin(
        executor, snapshot.id(), snapshot.fence(), () -> new Course(snapshot).finish());
  }

  boolean isWorkingOn(UUID id, long fence) {
    return background.isGoingOn(id, fence);
  }

  /** Its part in work is finished, no other is begun. */
  void leave(UUID id) {
    background.leave(id);
  }

  void leaveAll() {
    background.leaveAll();
  }

  /** One attempt, or what another server has left of one. */
  private final class Course implements SnapshotWorkshop.Watcher {

    private final UUID id;
    private final long fence;
    private List<UpgradeStep> parts = List.of();
    private Instant latest = Instant.MAX;
    private UpgradeStep present;

    Course(SnapshotBegun snapshot) {
      this.id = snapshot.id();
      this.fence = snapshot.fence();
    }

    void finish() {
      String company = snapshots.find(id).companyName();
      try {
        if (run()) {
          journal.completed(id, fence);
        } else {
          journal.letGo(id, fence);
        }
      } catch (LeaseLostException e) {
        throw e;
      } catch (Exception e) {
        LOG.log(Level.WARNING, "The detail snapshot of " + company + " broke off.", e);
        String title = present == null ? "Beginning" : present.title();
        journal.broken(
            id,
            fence,
            present == null ? "" : present.id(),
            e,
            SnapshotErrors.broken(company, title, e));
      }
    }

    private boolean run() throws Exception {
      UUID environment = snapshots.find(id).environmentId();
      parts = workshop.parts(environment);
      SnapshotJournal.Work work =
          journal.begun(id, fence, parts.stream().map(UpgradeStep::id).toList());
      latest = work.startTime().plus(configuration.longest(environment));
      return workshop.run(work, this);
    }

    @Override
    public void emptied() {
      journal.emptied(id, fence);
    }

    @Override
    public void enters(UpgradeStep part) {
      if (Instant.now().isAfter(latest)) {
        throw new UpgradeTooLongException();
      }
      present = part;
      journal.entered(id, fence, part.title());
    }

    @Override
    public boolean mayGoOn() {
      return isWorkingOn(id, fence);
    }

    @Override
    public void ended(UpgradeStep part, StepReport report) {
      journal.stepEnded(id, fence, parts.indexOf(part) + 1, part, report);
    }
  }
}
