package org.cloudmigration.service.pipeline.embedded;

/** The points at which a copy can be cut off, in order. */
enum SwapStep {
  CHUNK_LOADED,
  PREPARED,
  OLD_ASIDE,
  NEW_LIVE,
  RENAMED,
  OLD_DROPPED,
  DONE
}
