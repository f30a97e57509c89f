package org.cloudmigration.service.runtime;

import java.time.Duration;

/**
 * What a node is told once it has registered.
 *
 * @param credential what it reports with from now on; told this once, and stored as a hash
 * @param reportEvery after several times this without a report it is taken for offline
 * @param executesWork false in the embedded engine, where only the built-in node does
 */
public record RegisteredNode(
    String runtimeName,
    String nodeName,
    String credential,
    Duration reportEvery,
    boolean executesWork) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return nodeName + " at " + runtimeName;
  }
}
