package org.cloudmigration.service.product;

import java.util.Objects;
import org.cloudmigration.service.database.TableDefinition;

/**
 * A table that a product reads.
 *
 * @param definition columns and key; its schema is blank, as each source database has the table
 * @param stagingTable name of the copy in the tenant, without company and app
 * @param stagingId number of that table in the tenant's app
 * @param content what a reader finds in it
 * @param scope where the source has it
 * @param preserve whether the tenant's rows stay unless somebody decides otherwise
 */
public record SourceTable(
    TableDefinition definition,
    String stagingTable,
    int stagingId,
    String content,
    Scope scope,
    boolean preserve) {

  /** Where a table is. */
  public enum Scope {
    /** Once in each company database; per company in the tenant. */
    COMPANY,
    /** Once in the system database; per database in the tenant. */
    SYSTEM
  }

  /** Whose rows the tenant gets as the source has them. */
  public SourceTable(
      TableDefinition definition, String stagingTable, int stagingId, String content, Scope scope) {
    this(definition, stagingTable, stagingId, content, scope, false);
  }

  public SourceTable {
    Objects.requireNonNull(definition);
    Objects.requireNonNull(stagingTable);
    Objects.requireNonNull(content);
    Objects.requireNonNull(scope);
  }

  public String name() {
    return definition.name().name();
  }
}
