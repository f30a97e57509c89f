package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.EnvironmentType;

/**
 * An environment to be created.
 *
 * @param applicationVersion such as {@code 25.0}; blank if nobody knows it yet, but then no
 *     migration can be set up
 */
public record NewEnvironment(
    String name, EnvironmentType type, String applicationVersion, TenantInput tenant) {}
