package org.cloudmigration.service.database.h2;

import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;

/**
 * In a tenant the state table; nothing in a sample's file, which is opened for reading alone and
 * keeps its record of changes since it was generated.
 */
final class H2Footprint implements Footprint {

  private final H2Dialect dialect;

  H2Footprint(H2Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public List<DatabaseObject> inSource(List<TableDefinition> tables) {
    return List.of();
  }

  @Override
  public List<DatabaseObject> inTenant() {
    return List.of(
        StateTable.object(
            dialect,
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME = '%s'"
                .formatted(dialect.defaultSchema(), StateTable.NAME)));
  }

  @Override
  public String leastPrivilegeScript(String login, List<String> databases) {
    return "-- A generated sample: a file of this product's own, without logins.\n";
  }
}
