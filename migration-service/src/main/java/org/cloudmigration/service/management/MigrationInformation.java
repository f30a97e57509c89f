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
 */
public record MigrationInformation(
    String product,
    SqlServerType source,
    String runtime,
    RuntimeState runtimeState,
    String dataFactory,
    String replicationUser) {

  static final MigrationInformation NOTHING = new MigrationInformation("", null, "", null, "", "");
}
