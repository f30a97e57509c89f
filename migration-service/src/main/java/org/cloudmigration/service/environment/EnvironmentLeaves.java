package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.Environment;

/**
 * Fired in the transaction that deletes an environment, before anything of it is gone; what cannot
 * be undone waits for its end.
 */
public record EnvironmentLeaves(Environment environment) {}
