package org.cloudmigration.service.management;

/**
 * Companies in numbers.
 *
 * @param selected under replication
 * @param replicated at least one of their tables was copied
 * @param total that the source has, or the tenant still knows
 * @param notInitialized replicated, but not ready to work in; told once the last run has ended
 */
public record CompanyFigures(int selected, int replicated, int total, int notInitialized) {}
