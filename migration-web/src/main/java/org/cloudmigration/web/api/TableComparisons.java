package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.validation.ComparisonListService;
import org.cloudmigration.service.validation.TableComparisonView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** Verifications of tables row by row, those that wait or are in work too. */
@ApplicationScoped
public class TableComparisons extends EntitySet<TableComparisonView> {

  private static final String REQUESTED = "requestedTime";

  private static final EntityShape<TableComparisonView> SHAPE =
      new EntityShape<TableComparisonView>(ApiNames.COMPARISONS, "tableComparison")
          .guid("id", row -> row.comparison().id())
          .guid("tableId", TableComparisonView::tableId)
          .option("status", row -> OptionName.of(row.comparison().status()))
          .text("startedBy", row -> row.comparison().startedBy())
          .time(REQUESTED, TableComparisonView::requestedAt)
          .time("startTime", row -> row.comparison().startTime())
          .time("endTime", row -> row.comparison().endTime())
          .large("recordsRead", row -> row.comparison().rowsRead())
          .large("sourceRecords", row -> row.comparison().sourceRows())
          .large("tenantRecords", row -> row.comparison().tenantRows())
          .large("recordsMissing", row -> row.comparison().missing())
          .large("recordsExtra", row -> row.comparison().extra())
          .large("recordsChanged", row -> row.comparison().changed())
          .flag("atLeast", row -> row.comparison().atLeast())
          .text("errors", row -> ApiNames.text(row.comparison().error()))
          .text("errorCode", row -> ApiNames.code(row.comparison().error()))
          .one(ApiNames.TABLES, ApiNames.TABLES, row -> Condition.equal("id", row.tableId()))
          .many(
              ApiNames.DIFFERENCES,
              ApiNames.DIFFERENCES,
              row -> Condition.equal("comparisonId", row.comparison().id()));

  @Inject ComparisonListService comparisons;

  @Override
  public EntityShape<TableComparisonView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return new Order(new Term.Column(REQUESTED), true);
  }

  @Override
  public List<TableComparisonView> page(Scope scope, ListRequest request) {
    return comparisons.comparisons(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return comparisons.countComparisons(scope.id(), condition);
  }
}
