package org.cloudmigration.domain.upgrade;

/** How a step of a company's data upgrade has ended. */
public enum StepStatus {
  DONE,
  /** The settings of the company leave it out. */
  LEFT_OUT,
  /** It posts, and Business Central made the tenant: its own routine has to. */
  TENANT_OF_OTHERS,
  /** Records failed before it, and it builds on all of them. */
  AFTER_ERRORS,
  /** Undone; nothing of it is left. */
  FAILED
}
