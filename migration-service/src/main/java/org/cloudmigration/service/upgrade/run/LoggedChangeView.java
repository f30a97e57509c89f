package org.cloudmigration.service.upgrade.run;

import java.util.UUID;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.domain.upgrade.LoggedChange;

/**
 * A record that a step changed.
 *
 * @param number in the order of the work, from 1 for each company
 * @param step id
 * @param table of Business Central
 * @param record its key, as {@code No.=1000}
 */
public record LoggedChangeView(
    UUID id,
    String company,
    long number,
    String step,
    String table,
    String record,
    ChangeKind kind) {

  static LoggedChangeView of(LoggedChange change) {
    return new LoggedChangeView(
        change.id(),
        change.companyName(),
        change.number(),
        change.stepId(),
        change.tableName(),
        change.record(),
        change.kind());
  }
}
