package org.cloudmigration.domain.runtime;

import java.util.Collection;

/**
 * State of an integration runtime, named as Azure Data Factory names it. One that is self-hosted
 * has one of the last four, and perhaps {@link #ACCESS_DENIED}.
 */
public enum RuntimeState {
  INITIAL,
  STOPPED,
  STARTED,
  STARTING,
  STOPPING,
  /** Its data factory may not ask it. */
  ACCESS_DENIED,
  /** No node has registered with its key yet. */
  NEED_REGISTRATION,
  ONLINE,
  /** Some of its nodes are online. */
  LIMITED,
  OFFLINE;

  /** Of a runtime with these nodes. */
  public static RuntimeState of(Collection<NodeStatus> nodes) {
    if (nodes.isEmpty()) {
      return NEED_REGISTRATION;
    }
    if (nodes.stream().allMatch(NodeStatus.ONLINE::equals)) {
      return ONLINE;
    }
    return nodes.stream().anyMatch(NodeStatus::works) ? LIMITED : OFFLINE;
  }

  /** Whether a node is there that reaches the source. */
  public boolean works() {
    return this == ONLINE || this == LIMITED;
  }
}
