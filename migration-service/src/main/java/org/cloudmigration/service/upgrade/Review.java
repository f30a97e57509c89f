package org.cloudmigration.service.upgrade;

import java.util.List;
import org.cloudmigration.service.database.DatabasePool;

/**
 * What is left for people once a company's steps are done.
 *
 * @param verdicts of the comparison with the source; empty if it was not made
 * @param batches that are still to be posted
 */
public record Review(
    List<Remarks.Remark> remarks,
    List<Verdicts.Verdict> verdicts,
    List<UnpostedBatches.Batch> batches) {

  public Review {
    remarks = List.copyOf(remarks);
    verdicts = List.copyOf(verdicts);
    batches = List.copyOf(batches);
  }

  /**
   * Asks the tenant.
   *
   * @param steps that have run
   * @throws StepFailedException if the tenant refuses
   */
  public static Review of(UpgradeSession session, DatabasePool tenant, List<UpgradeStep> steps) {
    return new Review(
        Remarks.read(session, tenant),
        Verdicts.read(session, tenant, steps),
        UnpostedBatches.read(session, tenant));
  }
}
