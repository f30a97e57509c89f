package org.cloudmigration.service.upgrade;

import org.cloudmigration.domain.upgrade.ChangeKind;

/**
 * A record that a step changed.
 *
 * @param step id
 * @param table of Business Central
 * @param record its key, as {@code No.=1000}
 */
public record RecordChange(String step, String table, String record, ChangeKind kind) {}
