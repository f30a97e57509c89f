package org.cloudmigration.service.database.h2;

import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.TableDefinition;

/** Nothing is made in a sample's file, which is opened for reading alone. */
final class H2Footprint implements Footprint {

  @Override
  public List<DatabaseObject> inSource(List<TableDefinition> tables) {
    return List.of();
  }

  @Override
  public List<DatabaseObject> inTenant() {
    return List.of();
  }

  @Override
  public String leastPrivilegeScript(String login, List<String> databases) {
    return "-- A generated sample: a file of this product's own, without logins.\n";
  }
}
