package org.cloudmigration.domain.mapping;

/** Where the rows of a mapped source table go. */
public enum TargetTableType {
  /** A table of an app. */
  TABLE("Table"),
  /** The fields that an app adds to another app's table. */
  TABLE_EXTENSION("Table Extension");

  private final String label;

  TargetTableType(String label) {
    this.label = label;
  }

  /** As Business Central writes it. */
  public String label() {
    return label;
  }
}
