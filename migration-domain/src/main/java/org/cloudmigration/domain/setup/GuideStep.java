package org.cloudmigration.domain.setup;

/** Steps of the Cloud Migration Setup guide, in their order. */
public enum GuideStep {
  CONSENT,
  PRODUCT,
  CONNECTION,
  /** How to install an integration runtime; skipped where none has to be installed. */
  RUNTIME,
  /** The preparation pipeline runs, has failed, or waits for accepted warnings. */
  PREPARATION,
  COMPANIES,
  PRODUCT_SETTINGS,
  DONE
}
