package org.cloudmigration.domain.upgrade;

/** How a step of a company's data upgrade has ended. */
public enum StepStatus {
  DONE,
  /** The settings of the company leave it out. */
  LEFT_OUT,
  /** Undone; nothing of it is left. */
  FAILED
}
