package org.cloudmigration.service.upgrade;

/**
 * A record that could not be written; the others were.
 *
 * @param table of Business Central
 * @param record its key, as {@code No.=1000}
 * @param reason as the database gave it
 */
public record RecordFailure(String table, String record, String reason) {}
