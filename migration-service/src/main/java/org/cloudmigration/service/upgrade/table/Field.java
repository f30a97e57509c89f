package org.cloudmigration.service.upgrade.table;

import java.util.Objects;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TenantNames;

/**
 * A field of a table of Business Central.
 *
 * @param name as AL writes it, such as {@code No.}
 */
public record Field(String name, FieldType type) {

  public Field {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  /** As SQL has it, such as {@code No_}. */
  public String columnName() {
    return TenantNames.clean(name);
  }

  Column column() {
    boolean nullable = type.kind() == FieldType.Kind.BLOB;
    return new Column(columnName(), type.columnType(), nullable, false);
  }
}
