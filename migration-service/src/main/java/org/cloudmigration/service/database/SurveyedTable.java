package org.cloudmigration.service.database;

import java.util.List;

/**
 * A table as the catalogue has it, with what cannot be copied of it.
 *
 * @param definition without the columns that are not supported
 * @param unsupported one for each of those columns
 */
public record SurveyedTable(
    TableDefinition definition, List<ColumnNotSupportedException> unsupported) {

  public SurveyedTable {
    unsupported = List.copyOf(unsupported);
  }

  /**
   * @throws ColumnNotSupportedException if a column cannot be copied
   */
  TableDefinition supported() {
    unsupported.stream()
        .findFirst()
        .ifPresent(
            refused -> {
              throw refused;
            });
    return definition;
  }
}
