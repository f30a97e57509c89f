package org.cloudmigration.service.pipeline.embedded;

/** The points at which a copy can be cut off, in order. */
enum SwapStep {
  CHUNK_LOADED,
  PREPARED,
  /** Of a table that keeps its place, in the transaction that fills it. */
  EMPTIED,
  OLD_ASIDE,
  NEW_LIVE,
  RENAMED,
  OLD_DROPPED,
  DONE
}
