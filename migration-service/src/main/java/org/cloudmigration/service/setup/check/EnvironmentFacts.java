package org.cloudmigration.service.setup.check;

import java.util.OptionalLong;

/**
 * What the checks want to know of the target environment.
 *
 * @param applicationVersion blank if nobody has set it
 * @param sourceBytes estimated size of all companies of the source; empty if it cannot be told
 * @param freeBytes room on this server's disk, for a tenant that is a file; empty for others
 */
public record EnvironmentFacts(
    String name, String applicationVersion, OptionalLong sourceBytes, OptionalLong freeBytes) {}
