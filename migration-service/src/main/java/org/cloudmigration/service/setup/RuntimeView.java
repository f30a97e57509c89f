package org.cloudmigration.service.setup;

import java.time.Instant;
import org.cloudmigration.domain.runtime.RuntimeState;

/**
 * An integration runtime as the guide shows it, without its keys.
 *
 * @param builtIn it is this server's own node, which registers by itself
 * @param nodeName blank while no node is registered
 * @param lastContactAt null while no node is registered
 */
public record RuntimeView(
    String name,
    RuntimeState state,
    boolean builtIn,
    String nodeName,
    String nodeVersion,
    Instant lastContactAt) {}
