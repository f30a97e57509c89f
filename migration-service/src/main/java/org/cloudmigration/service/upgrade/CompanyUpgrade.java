package org.cloudmigration.service.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabasePool;

/** Runs steps of a product's upgrade for one company: the one way, whoever asks for them. */
public final class CompanyUpgrade {

  private final UpgradeSession session;
  private final StepRunner runner;
  private final Consumer<StepReport> listener;
  private final Set<String> prepared = new LinkedHashSet<>();

  /**
   * @param listener told after each step
   */
  public CompanyUpgrade(
      UpgradeSession session, DatabasePool tenant, Consumer<StepReport> listener) {
    this.session = session;
    this.runner = new StepRunner(session, tenant);
    this.listener = listener;
  }

  /**
   * Runs exactly these steps in this order, and before a step what prepares working sets for it.
   *
   * @throws IllegalArgumentException if the product has no such step; nothing ran then
   * @throws StepFailedException if a step fails as a whole; those before it are done
   */
  public List<StepReport> run(List<String> ids) {
    List<UpgradeStep> steps =
        ids.stream().flatMap(id -> session.product().steps(id).stream()).toList();
    List<StepReport> reports = new ArrayList<>();
    for (UpgradeStep step : steps) {
      prepareFor(step);
      reports.add(run(step));
    }
    return reports;
  }

  private void prepareFor(UpgradeStep step) {
    for (String id : step.needs()) {
      for (UpgradeStep needed : session.product().steps(id)) {
        if (needed.kind() == StepKind.PREPARE && prepared.add(needed.id())) {
          prepareFor(needed);
          run(needed);
        }
      }
    }
  }

  private StepReport run(UpgradeStep step) {
    StepReport report = runner.run(step);
    listener.accept(report);
    return report;
  }
}
