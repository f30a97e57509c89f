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
   * Of a table whose cloud data is preserved: every key of the source is in the tenant, and the
   * rows that were inserted are equal. Rows that were there were not compared.
   */
  INSERTED_EQUAL,
  /**
   * The rows that changed since a table whose contents were equal were read again on both ends, and
   * are equal.
   */
  CHANGES_EQUAL,
  /**
   * The hash over every row read back from the tenant equals the one over what was read from the
   * source.
   */
  CONTENTS_EQUAL,
  DIFFERS;

  /** Whether every row that was to be copied is proven, in this run or in an earlier one. */
  public boolean isProof() {
    return this == INSERTED_EQUAL || isOfWhole();
  }

  /** Whether every row that the tenant's table has is proven: none was there before. */
  public boolean isOfWhole() {
    return this == CHANGES_EQUAL || this == CONTENTS_EQUAL;
  }
}
