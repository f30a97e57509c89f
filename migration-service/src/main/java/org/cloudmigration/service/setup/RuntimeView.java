package org.cloudmigration.service.setup;

import java.util.List;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.runtime.NodeView;

/**
 * An integration runtime as the guide shows it, without its keys.
 *
 * @param builtIn it is this server's own node, which registers by itself
 * @param nodes the built-in ones first
 */
public record RuntimeView(String name, RuntimeState state, boolean builtIn, List<NodeView> nodes) {}
