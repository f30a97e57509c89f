package org.cloudmigration.service.environment;

import java.util.List;

/**
 * What deleting an environment takes away, to be told before.
 *
 * @param runs lines of the Migration Log
 * @param companies known of the source
 * @param tenantFile the tenant is a file of this server's own, with all data in it; otherwise the
 *     tenant database stays as it is
 * @param leftInDatabases what setup has made in the customer's databases and nobody has removed yet
 */
public record DeletionView(
    String environment,
    long runs,
    long companies,
    boolean tenantFile,
    List<String> leftInDatabases) {}
