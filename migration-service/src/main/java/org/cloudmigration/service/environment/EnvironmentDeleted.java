package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.TenantDatabaseType;

/**
 * Fired in the transaction that deletes an environment; what cannot be undone waits for its end.
 */
public record EnvironmentDeleted(String name, TenantDatabaseType tenantType) {}
