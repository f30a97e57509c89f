package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.RunTableService;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The tables of runs. */
@ApplicationScoped
public class CloudMigrationStatusDetails extends EntitySet<TableRunView> {

  private static final EntityShape<TableRunView> SHAPE =
      new EntityShape<TableRunView>(ApiNames.DETAILS, "cloudMigrationStatusDetail")
          .guid("id", TableRunView::id)
          .text("runId", table -> table.runId().toString())
          .text("companyName", TableRunView::companyName)
          .text("tableName", TableRunView::tableName)
          .text("sourceTableName", TableRunView::sourceTable)
          .option("status", table -> OptionName.of(table.status()))
          .large("recordsCopied", TableRunView::rowsCopied)
          .large("totalRecords", CloudMigrationStatusDetails::totalRecords)
          .text("errors", table -> ApiNames.text(table.error()))
          .text("errorCode", table -> ApiNames.code(table.error()))
          .whole("attempts", TableRunView::attempts)
          .time("startTime", TableRunView::startTime)
          .time("endTime", TableRunView::endTime)
          .time("noProgressSince", TableRunView::stalledSince)
          .option("verification", table -> OptionName.of(table.verification()))
          .option(
              "copyExtent", table -> table.extent() == null ? "" : OptionName.of(table.extent()))
          .large("sourceRecords", TableRunView::sourceRows)
          .large("tenantRecords", TableRunView::tenantRows)
          .time("verifiedAt", TableRunView::verifiedAt)
          .text("contentHash", TableRunView::contentHash)
          .many(
              ApiNames.FINDINGS,
              ApiNames.FINDINGS,
              table -> Condition.equal("detailId", table.id()))
          .one(ApiNames.STATUS, ApiNames.STATUS, table -> Condition.equal("id", table.runId()))
          .many(
              ApiNames.ATTEMPTS,
              ApiNames.ATTEMPTS,
              table -> Condition.equal("detailId", table.id()));

  @Inject RunListService runs;
  @Inject RunTableService tables;

  @Override
  public EntityShape<TableRunView> shape() {
    return SHAPE;
  }

  @Override
  public List<TableRunView> page(Scope scope, ListRequest request) {
    return runs.tables(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return runs.countTables(scope.id(), condition);
  }

  @Override
  public List<BoundAction<TableRunView>> actions() {
    return List.of(
        BoundAction.plain(
            "retry",
            (scope, table) -> tables.retry(scope.name(), table.runId(), Set.of(table.id()))),
        BoundAction.plain(
            "reload",
            (scope, table) -> tables.reload(scope.name(), table.runId(), Set.of(table.id()))),
        BoundAction.plain(
            "skip",
            (scope, table) -> tables.skip(scope.name(), table.runId(), Set.of(table.id()))));
  }

  /** As counted in the source; before that, as estimated. */
  private static long totalRecords(TableRunView table) {
    return table.sourceRows() == null
        ? Math.max(table.rowsExpected(), table.rowsCopied())
        : table.sourceRows();
  }
}
