package org.cloudmigration.service.upgrade;

import org.cloudmigration.domain.operation.ErrorReport;

/**
 * A record that could not be written; the others were.
 *
 * @param company as the tenant calls it
 * @param step id of the step that would have written it
 * @param table of Business Central
 * @param record its key, as {@code No.=1000}
 */
public record RecordFailure(
    String company, String step, String table, String record, ErrorReport reason) {}
