package org.cloudmigration.service.database;

import java.util.UUID;

/**
 * An extension of a tenant.
 *
 * @param version such as {@code 25.0.1.2}
 */
public record InstalledApp(UUID appId, String name, String publisher, String version) {}
