package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.embedded.Haulage.Freight;
import org.cloudmigration.service.pipeline.embedded.Haulage.Hauled;

/** Has rows carried into a table of the tenant, once, and proves what has arrived. */
final class HauledRows {

  private final Haulage haulage;
  private final Tenant tenant;
  private final TableSwap swap;
  private final Fence fence;
  private final HauledForm form;

  HauledRows(Haulage haulage, Tenant tenant, TableSwap swap, Fence fence) {
    this.haulage = haulage;
    this.tenant = tenant;
    this.swap = swap;
    this.fence = fence;
    form = new HauledForm(tenant.dialect());
  }

  HauledForm form() {
    return form;
  }

  TableSwap swap() {
    return swap;
  }

  Fence fence() {
    return fence;
  }

  Tenant tenant() {
    return tenant;
  }

  /**
   * @param into with room for the hashes
   * @param bytes about so many; 0 if nobody knows
   */
  Hauled bring(
      SourceSnapshot source,
      String query,
      TableDefinition into,
      long bytes,
      Progress progress,
      Runnable check)
      throws SQLException {
    Hauled hauled;
    try (var token = PassingTable.token(swap, fence.number(), tenant.dialect().defaultSchema())) {
      hauled =
          haulage.haul(
              new Freight(
                  source.definition().name().schema(),
                  query,
                  into.name(),
                  source.point().pointInTime(),
                  bytes,
                  form.proof(into),
                  tenant.dialect().dropTable(token.name())),
              () -> {
                progress.alive();
                check.run();
              });
    }
    HauledProof.prove(hauled);
    check.run();
    return hauled;
  }
}
