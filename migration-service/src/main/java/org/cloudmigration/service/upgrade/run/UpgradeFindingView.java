package org.cloudmigration.service.upgrade.run;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.UpgradeFinding;
import org.cloudmigration.domain.upgrade.UpgradeFindingKind;

/**
 * A record that could not be migrated, or one to look at.
 *
 * @param table of Business Central; blank for the whole company
 * @param record its key, as {@code No.=1000}
 * @param test code of the one that found it; blank unless source and result were compared
 * @param expected what the source says; blank unless they were compared
 * @param dismissedBy blank unless somebody wants it out of sight
 */
public record UpgradeFindingView(
    UUID id,
    String company,
    UpgradeFindingKind kind,
    String step,
    String table,
    String record,
    String reason,
    String test,
    String expected,
    String actual,
    Instant foundAt,
    boolean dismissed,
    String dismissedBy) {

  static UpgradeFindingView of(UpgradeFinding finding) {
    return new UpgradeFindingView(
        finding.id(),
        finding.companyName(),
        finding.kind(),
        finding.stepId(),
        finding.tableName(),
        finding.record(),
        finding.reason(),
        finding.testCode(),
        finding.expected(),
        finding.actual(),
        finding.foundAt(),
        finding.dismissed(),
        finding.dismissedBy());
  }
}
