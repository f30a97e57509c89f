package org.cloudmigration.service.pipeline.embedded;

/** How far a copy of a table has come. */
enum CopyPhase {
  /** Rows are coming in; without a checkpoint worthless when their process is gone. */
  LOADING,
  /** Complete, committed and verified: from here on it will take the live one's place. */
  PREPARED,
  /** It has the live one's name; the old one may go. */
  RENAMED,
  /** It is the live one. */
  DONE
}
