package org.cloudmigration.domain.runtime;

/** State of a self-hosted integration runtime, named as Azure Data Factory names it. */
public enum RuntimeState {
  /** No node has registered with its key yet. */
  NEED_REGISTRATION,
  ONLINE,
  /** Some of its nodes are online. */
  LIMITED,
  OFFLINE
}
