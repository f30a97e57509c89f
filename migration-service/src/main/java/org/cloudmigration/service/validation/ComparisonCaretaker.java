package org.cloudmigration.service.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Keeps the leases of comparisons that run here, and closes those whose server went away. */
@ApplicationScoped
public class ComparisonCaretaker implements LeasedWork {

  @Inject Comparisons comparisons;
  @Inject ComparisonJournal journal;
  @Inject ComparisonRunner runner;
  @Inject LeaseKeeper leases;
  @Inject Takeover takeover;

  @Override
  public void tick() {
    Map<UUID, List<TableComparison>> jobs =
        comparisons.open().stream().collect(Collectors.groupingBy(TableComparison::jobId));
    jobs.forEach((job, open) -> Takeover.guarded(job, () -> lookAfter(job, open)));
  }

  private void lookAfter(UUID job, List<TableComparison> open) {
    TableComparison any = open.getFirst();
    if (!runner.isWorkingOn(job)) {
      takeover.of(any.environmentId(), fence -> journal.interrupted(job, open));
    } else if (!leases.renew(any.environmentId(), any.fence())) {
      runner.leave(job);
    }
  }

  /** It starts over in a moment: it is cut off. */
  @Override
  public void handOver() {
    runner.leaveAll();
  }
}
