package org.cloudmigration.service.pipeline.embedded;

/** Whether cloud data is preserved in a live table, and whose the table is. */
enum Preserving {
  NOTHING,
  /** This product has made the table: without any rows left it goes. */
  IN_OURS,
  IN_OTHERS;

  boolean is() {
    return this != NOTHING;
  }
}
