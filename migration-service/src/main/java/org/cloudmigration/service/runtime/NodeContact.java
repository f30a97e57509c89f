package org.cloudmigration.service.runtime;

import java.time.Duration;
import java.time.Instant;
import org.cloudmigration.domain.runtime.NodeStatus;

/**
 * What a node is told when it reports.
 *
 * @param keysReset a key was renewed since the node registered: it stays valid, but must have a new
 *     key before it is installed anew. Told until it registers again, so that no answer that is
 *     lost hides it
 * @param keysResetAt when that was last; null if never
 */
public record NodeContact(
    String runtimeName,
    String nodeName,
    NodeStatus status,
    boolean keysReset,
    Instant keysResetAt,
    Duration reportEvery) {}
