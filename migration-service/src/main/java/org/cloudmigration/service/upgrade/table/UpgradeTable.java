package org.cloudmigration.service.upgrade.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TenantNames;

/**
 * A table that steps of an upgrade name.
 *
 * @param name without company and app, as AL writes it
 * @param perCompany whether each company has one
 * @param key fields of the primary key, in its order
 */
public record UpgradeTable(
    String name, UUID appId, boolean perCompany, Use use, List<Field> fields, List<String> key) {

  /** What a table is for. */
  public enum Use {
    /** Written for good. */
    RESULT,
    /** Written for good, and no company's own: stays when a company is made what it was. */
    LIST,
    /** Replicated rows of the source; read only. */
    SOURCE,
    /** A set that steps fill for others; empty at the start of each run. */
    WORK
  }

  public UpgradeTable {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** As this product makes it where it is missing. */
  public TableDefinition definition(TableName tenantName) {
    List<Column> columns = fields.stream().map(Field::column).toList();
    return new TableDefinition(tenantName, columns, key.stream().map(TenantNames::clean).toList());
  }
}
