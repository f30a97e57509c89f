package org.cloudmigration.service.setup;

import java.util.List;
import java.util.Objects;
import org.cloudmigration.service.product.OutlinedTable;

/**
 * What people tell of a source whose tables no product knows.
 *
 * @param schema of company table and tables; blank where a connection sees several databases
 */
public record OutlineInput(String schema, String companyTable, List<OutlinedTable> tables) {

  public static final OutlineInput NONE = new OutlineInput("", "", List.of());

  public OutlineInput {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(companyTable);
    tables = List.copyOf(tables);
  }
}
