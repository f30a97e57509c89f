package org.cloudmigration.service.pipeline.embedded;

/** The points at which a swap can be cut off, in order. */
enum SwapStep {
  PREPARED,
  OLD_ASIDE,
  NEW_LIVE,
  RENAMED,
  OLD_DROPPED,
  DONE
}
