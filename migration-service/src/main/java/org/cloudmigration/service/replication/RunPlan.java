package org.cloudmigration.service.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;

/** Which tables a run copies, in which order; frozen with the run. */
final class RunPlan {

  /** A per-database table belongs to no company. */
  private static final String NO_COMPANY = "";

  private RunPlan() {}

  /** Per-database tables first, then company by company. */
  static List<TableRun> of(UUID runId, Product product, List<HybridCompany> companies) {
    List<TableRun> plan = new ArrayList<>();
    for (SourceTable table : product.sourceTables()) {
      if (table.scope() == SourceTable.Scope.SYSTEM) {
        plan.add(
            entry(runId, plan.size() + 1, product, table, NO_COMPANY, product.systemDatabase()));
      }
    }
    for (HybridCompany company : companies) {
      for (SourceTable table : product.sourceTables()) {
        if (table.scope() == SourceTable.Scope.COMPANY) {
          plan.add(
              entry(
                  runId,
                  plan.size() + 1,
                  product,
                  table,
                  company.name(),
                  company.sourceDatabase()));
        }
      }
    }
    return plan;
  }

  private static TableRun entry(
      UUID runId, int order, Product product, SourceTable table, String company, String database) {
    return new TableRun(
        runId, order, company, table.stagingTable(), database, table.name(), product.appId());
  }
}
