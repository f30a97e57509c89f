package org.cloudmigration.domain.runtime;

/** Status of a node of an integration runtime, named as Azure Data Factory names it. */
public enum NodeStatus {
  NEED_REGISTRATION,
  ONLINE,
  /** It works, but not with all that it should have. */
  LIMITED,
  /** It was not heard of for too long, or has said so when it was stopped. */
  OFFLINE,
  UPGRADING,
  INITIALIZING,
  INITIALIZE_FAILED;

  boolean works() {
    return this == ONLINE || this == LIMITED;
  }
}
