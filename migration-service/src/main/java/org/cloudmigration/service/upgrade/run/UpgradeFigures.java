package org.cloudmigration.service.upgrade.run;

/**
 * The data upgrade of an environment in numbers.
 *
 * @param waiting companies that are pending or in work
 * @param errors records that could not be migrated
 * @param failedBatches batches of journal lines that could not be posted
 * @param batchesToPost other batches that people are to post
 */
public record UpgradeFigures(
    long waiting,
    long completed,
    long failed,
    long errors,
    long warnings,
    long failedBatches,
    long batchesToPost) {

  public static final UpgradeFigures NONE = new UpgradeFigures(0, 0, 0, 0, 0, 0, 0);
}
