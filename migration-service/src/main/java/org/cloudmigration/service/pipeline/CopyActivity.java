package org.cloudmigration.service.pipeline;

import java.util.Objects;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.TableName;

/**
 * Copies one table into the tenant.
 *
 * @param id the table in the run
 * @param company name of the company in the tenant; blank for a per-database table
 * @param table name in the tenant without company and app, such as {@code GP GL00100}
 * @param appId app that owns the table in the tenant
 * @param order by which the copy is made: the run, or a reload in it. What the tenant has by the
 *     same order is not copied again
 * @param wanted {@link CopyExtent#CHANGES} if they are enough where they can be told, otherwise why
 *     all rows are wanted
 * @param preserve whether the tenant's rows stay, and only those are inserted whose keys it lacks
 */
public record CopyActivity(
    UUID id,
    TableName source,
    String company,
    String table,
    UUID appId,
    UUID order,
    CopyExtent wanted,
    boolean preserve) {

  /** What changed is enough, if it can be told. */
  public CopyActivity(
      UUID id, TableName source, String company, String table, UUID appId, UUID order) {
    this(id, source, company, table, appId, order, CopyExtent.CHANGES);
  }

  /** With nothing preserved. */
  public CopyActivity(
      UUID id,
      TableName source,
      String company,
      String table,
      UUID appId,
      UUID order,
      CopyExtent wanted) {
    this(id, source, company, table, appId, order, wanted, false);
  }

  public CopyActivity {
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    Objects.requireNonNull(company);
    Objects.requireNonNull(table);
    Objects.requireNonNull(appId);
    Objects.requireNonNull(order);
    Objects.requireNonNull(wanted);
  }
}
