package org.cloudmigration.domain.setup;

/** Steps of the Cloud Migration Setup guide, in their order. */
public enum GuideStep {
  CONSENT,
  PRODUCT,
  CONNECTION,
  /** Which tables the source has; skipped where the product knows them. */
  SOURCE_TABLES,
  /** How to install an integration runtime; skipped where none has to be installed. */
  RUNTIME,
  /** The preparation pipeline runs, has failed, or waits for accepted warnings. */
  PREPARATION,
  COMPANIES,
  /** Skipped where the product looks at nothing. */
  PRODUCT_SETTINGS,
  DONE
}
