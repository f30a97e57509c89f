package org.cloudmigration.service.product;

import java.util.List;
import java.util.Objects;

/**
 * What people tell of a source whose tables no product knows, spelt as its catalogue does.
 *
 * @param database schema that holds the tables, or where a connection sees several databases the
 *     one connected to
 * @param companyTable lists the companies
 * @param nameColumn of the company table
 * @param displayNameColumn of the company table
 */
public record SourceOutline(
    String database,
    String companyTable,
    String nameColumn,
    String displayNameColumn,
    List<OutlinedTable> tables) {

  /** Nobody has told anything. */
  public static final SourceOutline NONE = new SourceOutline("", "", "", "", List.of());

  public SourceOutline {
    Objects.requireNonNull(database);
    Objects.requireNonNull(companyTable);
    Objects.requireNonNull(nameColumn);
    Objects.requireNonNull(displayNameColumn);
    tables = List.copyOf(tables);
  }

  /** As a person enters it, before the catalogue was asked. */
  public SourceOutline(String database, String companyTable, List<OutlinedTable> tables) {
    this(database, companyTable, "", "", tables);
  }

  public SourceOutline with(List<OutlinedTable> others) {
    return new SourceOutline(database, companyTable, nameColumn, displayNameColumn, others);
  }

  /** Whether cloud data is preserved makes no other list of tables. */
  public SourceOutline withoutPreserving() {
    return with(tables.stream().map(table -> table.preserving(false)).toList());
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
