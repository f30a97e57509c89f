package org.cloudmigration.service.upgrade.run;

import java.time.Duration;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.domain.upgrade.UpgradeStepRun;

/**
 * What a step did for a company.
 *
 * @param place in the order of the work, from 1
 * @param step id, by which scripts know it
 * @param errors records that could not be written
 */
public record UpgradeStepView(
    UUID id,
    UUID companyId,
    int place,
    String step,
    String title,
    StepStatus status,
    long rowsRead,
    long rowsWritten,
    long rowsSkipped,
    int errors,
    Duration duration) {

  static UpgradeStepView of(UpgradeStepRun step) {
    return new UpgradeStepView(
        step.id(),
        step.companyId(),
        step.place(),
        step.stepId(),
        step.title(),
        step.status(),
        step.rowsRead(),
        step.rowsWritten(),
        step.rowsSkipped(),
        step.errors(),
        step.duration());
  }
}
