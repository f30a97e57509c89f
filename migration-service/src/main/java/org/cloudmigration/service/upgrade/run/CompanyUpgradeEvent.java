package org.cloudmigration.service.upgrade.run;

/** What can happen to a company on its way. */
public enum CompanyUpgradeEvent {
  /** A run has replicated its tables. */
  REPLICATED,
  /** Somebody wants a failed one tried again. */
  RETRY,
  /** Also by another server, which begins it anew. */
  BEGUN,
  DONE,
  ERROR
}
