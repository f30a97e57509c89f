package org.cloudmigration.service.validation;

/**
 * Tables that are being compared.
 *
 * @param tables in all
 * @param left not compared yet, with the one in work
 * @param rowsRead of the one in work
 */
public record JobView(long tables, long left, long rowsRead, String startedBy) {}
