package org.cloudmigration.service.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;

/**
 * Which tables a run copies, in which order; frozen with the run. Which source table goes into
 * which table of the tenant is what the environment's table mappings say ({@link
 * org.cloudmigration.service.mapping.TableMappings}), as in Business Central's Migration Table
 * Mapping: without a mapping nothing is copied, a changed target gets the rows, an added source
 * table makes a new one.
 */
final class RunPlan {

  /** A per-database table belongs to no company. */
  private static final String NO_COMPANY = "";

  private final UUID runId;
  private final String systemDatabase;
  private final List<TableRun> plan = new ArrayList<>();

  private RunPlan(UUID runId, String systemDatabase) {
    this.runId = runId;
    this.systemDatabase = systemDatabase;
  }

  /** Per-database tables first, then company by company. */
  static List<TableRun> of(
      UUID runId,
      String systemDatabase,
      List<MappedTable> mappings,
      List<HybridCompany> companies) {
    var run = new RunPlan(runId, systemDatabase);
    mappings.stream()
        .filter(mapping -> !mapping.perCompany())
        .forEach(
            mapping -> run.add(null, mapping.tableName(), mapping.sourceTable(), mapping.appId()));
    for (HybridCompany company : companies) {
      mappings.stream()
          .filter(MappedTable::perCompany)
          .forEach(
              mapping ->
                  run.add(
                      company,
                      mapping.tableName(),
                      mapping.sourceTableOf(company.sourceCompanyId()),
                      mapping.appId()));
    }
    return run.plan;
  }

  /** What tables would have been planned too, had nobody deleted their mappings. */
  static List<TableRun> leftOut(
      UUID runId,
      Product product,
      String systemDatabase,
      List<SourceTable> unmapped,
      List<HybridCompany> companies) {
    var run = new RunPlan(runId, systemDatabase);
    for (SourceTable table : unmapped) {
      if (table.scope() == SourceTable.Scope.SYSTEM) {
        run.add(null, table.stagingTable(), table.name(), product.appId());
      } else {
        companies.forEach(
            company ->
                run.add(
                    company,
                    table.stagingTable(),
                    CompanyToken.replaced(table.name(), company.sourceCompanyId()),
                    product.appId()));
      }
    }
    return run.plan;
  }

  private void add(HybridCompany company, String table, String source, UUID appId) {
    plan.add(
        new TableRun(
            runId,
            plan.size() + 1,
            company == null ? NO_COMPANY : company.name(),
            table,
            company == null ? systemDatabase : company.sourceDatabase(),
            source,
            appId));
  }
}
