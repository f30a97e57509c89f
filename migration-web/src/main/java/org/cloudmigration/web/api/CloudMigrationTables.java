package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.management.TableListService;
import org.cloudmigration.service.replication.CopyWay;
import org.cloudmigration.service.replication.TableBlockService;
import org.cloudmigration.service.replication.TableHistoryService;
import org.cloudmigration.service.validation.LiveCount;
import org.cloudmigration.service.validation.TableCountService;
import org.cloudmigration.service.validation.VerificationService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The tables of the migration over all runs: how each stands now, and what is proven about it. */
@ApplicationScoped
public class CloudMigrationTables extends EntitySet<OverviewTable> {

  private static final EntityShape<OverviewTable> SHAPE =
      new EntityShape<OverviewTable>(ApiNames.TABLES, "cloudMigrationTable")
          .guid("id", OverviewTable::id)
          .text("companyName", OverviewTable::company)
          .text("tableName", OverviewTable::table)
          .text("sourceDatabase", OverviewTable::sourceDatabase)
          .text("sourceTableName", OverviewTable::sourceTable)
          .option("status", table -> OptionName.of(table.status()))
          .flag("blocked", OverviewTable::blocked)
          .option("verification", table -> OptionName.of(table.verification()))
          .time("verifiedAt", OverviewTable::verifiedAt)
          .large("sourceRecords", OverviewTable::sourceRows)
          .large("tenantRecords", OverviewTable::tenantRows)
          .whole("replications", OverviewTable::replications)
          .time("endTime", OverviewTable::endedAt)
          .text("errors", table -> ApiNames.text(table.error()))
          .text("errorCode", table -> ApiNames.code(table.error()))
          .text("notMigratedReason", table -> table.reason() == null ? "" : table.reason().text())
          .text("runId", table -> table.runId() == null ? "" : table.runId().toString())
          .one(
              ApiNames.STATUS,
              ApiNames.STATUS,
              table ->
                  table.runId() == null ? Condition.NONE : Condition.equal("id", table.runId()))
          .many(
              ApiNames.DETAILS,
              ApiNames.DETAILS,
              table ->
                  Condition.equal("tableName", table.table())
                      .and(Condition.equal("companyName", table.company())))
          .many(
              ApiNames.COMPARISONS,
              ApiNames.COMPARISONS,
              table -> Condition.equal("tableId", table.id()));

  private static final ComplexShape COUNTS =
      new ComplexShape("recordCount", List.of("sourceRecords", "tenantRecords", "countedTime"));

  private static final ComplexShape WAY =
      new ComplexShape("copyWay", List.of("method", "whyInFull"));

  @Inject TableListService tables;
  @Inject TableBlockService blocks;
  @Inject VerificationService verification;
  @Inject TableCountService counts;
  @Inject TableHistoryService history;

  @Override
  public EntityShape<OverviewTable> shape() {
    return SHAPE;
  }

  @Override
  public List<OverviewTable> page(Scope scope, ListRequest request) {
    return tables.tables(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return tables.count(scope.id(), condition);
  }

  @Override
  public List<BoundAction<OverviewTable>> actions() {
    return List.of(
        BoundAction.plain(
            "verify", (scope, table) -> verification.verify(scope.name(), List.of(table.id()))),
        BoundAction.plain("stopVerification", (scope, any) -> verification.stop(scope.name())),
        new BoundAction<>(
            "countRecords",
            List.of(),
            COUNTS,
            (scope, table, arguments) -> told(counts.count(scope.id(), table.id()))),
        new BoundAction<>(
            "tellCopyWay",
            List.of(),
            WAY,
            (scope, table, arguments) ->
                history.copyWay(table.id()).map(CloudMigrationTables::told).orElse(Map.of())),
        BoundAction.plain("block", (scope, table) -> blocks.block(scope.name(), table.id())),
        BoundAction.plain("unblock", (scope, table) -> blocks.unblock(scope.name(), table.id())));
  }

  private static Map<String, String> told(LiveCount count) {
    return Map.of(
        "sourceRecords",
        count.sourceRows() == null ? "" : count.sourceRows().toString(),
        "tenantRecords",
        count.tenantRows() == null ? "" : count.tenantRows().toString(),
        "countedTime",
        count.countedAt().toString());
  }

  private static Map<String, String> told(CopyWay way) {
    return Map.of("method", OptionName.of(way.method()), "whyInFull", way.reason());
  }
}
