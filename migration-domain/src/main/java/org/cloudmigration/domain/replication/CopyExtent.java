package org.cloudmigration.domain.replication;

/** How much of a table a run copied, and why all of it where it was all. */
public enum CopyExtent {
  /** Only what changed since the synced version. */
  CHANGES,
  /** Nothing: changes were not known any more, but all rows are the same as before. */
  UNCHANGED,
  /**
   * What changed since the synced version, out of a backup of the same history that was restored;
   * then all rows were compared.
   */
  RESTORED,
  FIRST_LOAD,
  /** An operator asked for all rows. */
  ASKED_FOR,
  NO_KEY,
  /** The source does not record which rows of the table changed. */
  NOT_TRACKED,
  /** The record began anew, or reaches not far enough back. */
  EXPIRED,
  /** Another database than the last time, or one that was restored to another history. */
  ANOTHER_SOURCE,
  /** The table of the tenant was filled from another table. */
  ANOTHER_TABLE,
  COLUMNS_CHANGED,
  /** Cloud data is preserved from now on, or is not any more. */
  PRESERVING_CHANGED,
  /** Somebody compared it with the source, and they differed. */
  DIFFERED,
  /** What was changed last time could not be proven. */
  NOT_PROVEN;

  public boolean isWhole() {
    return this != CHANGES && this != UNCHANGED && this != RESTORED;
  }
}
