package org.cloudmigration.domain.upgrade;

/** How the data upgrade of a company stands (state machine §6 of the reference). */
public enum CompanyUpgradeStatus {
  /** Its tables were replicated; the upgrade comes next. */
  PENDING,
  STARTED,
  /** Never set back: its settings cannot change any more. */
  COMPLETED,
  FAILED
}
