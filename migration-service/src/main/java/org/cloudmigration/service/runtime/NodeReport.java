package org.cloudmigration.service.runtime;

import java.util.Set;
import org.cloudmigration.domain.runtime.NodeStatus;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * What a registered node says of itself.
 *
 * @param version null if it is as before
 */
public record NodeReport(String version, NodeStatus status) {

  /** Whoever reports is registered. */
  private static final Set<NodeStatus> NEVER = Set.of(NodeStatus.NEED_REGISTRATION);

  /**
   * @throws InvalidInputException naming the property
   */
  public NodeReport {
    if (version != null) {
      NodeRequest.checkVersion(version);
    }
    if (status == null || NEVER.contains(status)) {
      throw new InvalidInputException(
          "status",
          "RUNTIME_NODE",
          "A node cannot report this status.",
          "Send Online, Limited, Offline, Upgrading, Initializing or InitializeFailed, or leave it"
              + " out for Online.");
    }
  }
}
