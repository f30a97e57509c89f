package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.replication.FindingService;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** What runs have found out about tables: reports of diagnostic runs, and changed columns. */
@ApplicationScoped
public class RunFindings extends EntitySet<FindingView> {

  private static final String FOUND = "foundAt";

  private static final EntityShape<FindingView> SHAPE =
      new EntityShape<FindingView>(ApiNames.FINDINGS, "runFinding")
          .guid("id", FindingView::id)
          .text("runId", row -> row.runId().toString())
          .guid("detailId", FindingView::tableRunId)
          .text("companyName", FindingView::companyName)
          .text("tableName", FindingView::tableName)
          .text("columnName", FindingView::columnName)
          .option("colour", row -> OptionName.of(row.colour()))
          .text("errorCode", row -> row.report().code())
          .text("happened", row -> row.report().happened())
          .text("dataImpact", row -> row.report().dataImpact())
          .text("action", row -> row.report().action())
          .text("rawText", row -> row.report().rawText())
          .text("mendingSql", FindingView::mending)
          .time(FOUND, FindingView::foundAt)
          .one(ApiNames.DETAILS, ApiNames.DETAILS, row -> Condition.equal("id", row.tableRunId()));

  @Inject FindingService findings;

  @Override
  public EntityShape<FindingView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(FOUND);
  }

  @Override
  public List<FindingView> page(Scope scope, ListRequest request) {
    return findings.list(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return findings.countList(scope.id(), condition);
  }
}
