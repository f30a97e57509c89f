package org.cloudmigration.service.management;

/**
 * A migration in numbers.
 *
 * @param remaining tables of the newest run that are not through
 * @param successful tables whose last result is a success, over all runs; failed and warnings alike
 * @param notMigrated tables of the selected companies that are not in the tenant, for whatever
 *     reason
 */
public record MigrationFigures(
    long remaining,
    long successful,
    long failed,
    long warnings,
    long notMigrated,
    CompanyFigures companies,
    SuccessRate rate) {}
