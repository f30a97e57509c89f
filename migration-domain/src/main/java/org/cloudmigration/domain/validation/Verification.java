package org.cloudmigration.domain.validation;

/**
 * What is proven about a table of the tenant, in rising order of proof; {@code DIFFERS} is a
 * disproof.
 */
public enum Verification {
  NOT_CHECKED,
  /** As many rows as the source had; contents were not compared. */
  COUNTS_EQUAL,
  /**
   * The hash over every row read back from the tenant equals the one over what was read from the
   * source.
   */
  CONTENTS_EQUAL,
  DIFFERS
}
