package org.cloudmigration.service.pipeline.embedded;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.TableDefinition;

/**
 * What the preparation makes in a tenant of SQL Server, told of one of H2; the stand-in of Azure
 * does what the procedure does.
 *
 * @param prepared whether it was made
 */
record PreparedTenant(Footprint footprint, BooleanSupplier prepared) implements Footprint {

  @Override
  public List<DatabaseObject> inSource(List<TableDefinition> tables) {
    return footprint.inSource(tables);
  }

  @Override
  public List<DatabaseObject> inTenant() {
    var procedure =
        new DatabaseObject(
            "PUBLIC",
            "Stored procedure",
            ChangesProcedure.fullName(),
            "Brings changes in.",
            "",
            "",
            "SELECT " + (prepared.getAsBoolean() ? "TRUE" : "FALSE"));
    return Stream.concat(footprint.inTenant().stream(), Stream.of(procedure)).toList();
  }

  @Override
  public String leastPrivilegeScript(String login, List<String> databases) {
    return footprint.leastPrivilegeScript(login, databases);
  }
}
