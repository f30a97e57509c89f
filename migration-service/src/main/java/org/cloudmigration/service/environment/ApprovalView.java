package org.cloudmigration.service.environment;

import java.time.Instant;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.domain.setup.MigrationApproval;

/**
 * Whether those who work for a partner may set up the migration of an environment.
 *
 * @param grantedBy null while nobody has granted it, as the next
 * @param revokedBy null unless it is revoked, as the next
 * @param viewerDelegated who looks at it works for a partner
 */
public record ApprovalView(
    ApprovalStatus status,
    String grantedBy,
    Instant grantedAt,
    String revokedBy,
    Instant revokedAt,
    boolean viewerDelegated) {

  static ApprovalView blank(boolean viewerDelegated) {
    return new ApprovalView(ApprovalStatus.BLANK, null, null, null, null, viewerDelegated);
  }

  static ApprovalView of(MigrationApproval approval, boolean viewerDelegated) {
    return new ApprovalView(
        approval.status(),
        approval.grantedBy(),
        approval.grantedAt(),
        approval.revokedBy(),
        approval.revokedAt(),
        viewerDelegated);
  }

  /** Who looks at it may not set up the migration. */
  public boolean missing() {
    return viewerDelegated && status != ApprovalStatus.GRANTED;
  }

  /** Whether the page of the approval has anything to tell. */
  public boolean matters() {
    return viewerDelegated || status != ApprovalStatus.BLANK;
  }
}
