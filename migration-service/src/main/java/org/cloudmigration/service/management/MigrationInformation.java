package org.cloudmigration.service.management;

import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.domain.setup.SqlServerType;

/**
 * What is migrated by what.
 *
 * @param product display name; blank before setup, like the other texts
 * @param source null before setup
 * @param runtimeState null while there is no runtime
 * @param replicationUser who is told of runs
 * @param deployedVersion of this product, which has built the pipelines; blank where nobody knows
 * @param serverVersion of this server
 */
public record MigrationInformation(
    String product,
    SqlServerType source,
    String runtime,
    RuntimeState runtimeState,
    String dataFactory,
    String replicationUser,
    String deployedVersion,
    String serverVersion) {

  /** Whether another version than this server's has built the pipelines. */
  boolean differs() {
    return !deployedVersion.isEmpty() && !deployedVersion.equals(serverVersion);
  }

  static MigrationInformation nothing(String serverVersion) {
    return new MigrationInformation("", null, "", null, "", "", "", serverVersion);
  }
}
