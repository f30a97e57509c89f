package org.cloudmigration.domain.upgrade;

/** Why a batch of journal lines is not posted. */
public enum BatchCause {
  /** At least one of its lines cannot be posted, so that none of them was. */
  FAILED,
  /** The settings of the company leave its posting to people. */
  BY_SETTINGS,
  /** Business Central made the tenant: only its own routine posts there. */
  TENANT_OF_OTHERS
}
