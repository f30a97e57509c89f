package org.cloudmigration.service.database;

import java.util.Objects;

/** A table as the catalogue names it. Quoting is the dialect's work. */
public record TableName(String schema, String name) {

  public TableName {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }
}
