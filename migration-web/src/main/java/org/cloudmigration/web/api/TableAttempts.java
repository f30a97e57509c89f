package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.service.replication.TableAttemptView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** What the time line of a run is drawn from: who copied what, from when to when. */
@ApplicationScoped
public class TableAttempts extends EntitySet<TableAttemptView> {

  private static final String START = "startTime";

  private static final EntityShape<TableAttemptView> SHAPE =
      new EntityShape<TableAttemptView>(ApiNames.ATTEMPTS, "tableAttempt")
          .guid("id", TableAttemptView::id)
          .text("runId", row -> row.runId().toString())
          .guid("detailId", TableAttemptView::tableRunId)
          .text("companyName", row -> row.attempt().companyName())
          .text("tableName", row -> row.attempt().tableName())
          .whole("attempt", row -> row.attempt().attempt())
          .whole("worker", row -> row.attempt().worker())
          .time(START, row -> row.attempt().startTime())
          .time("endTime", row -> row.attempt().endTime())
          .option("status", row -> OptionName.of(row.attempt().status()))
          .one(ApiNames.DETAILS, ApiNames.DETAILS, row -> Condition.equal("id", row.tableRunId()));

  @Inject RunTimelineService attempts;

  @Override
  public EntityShape<TableAttemptView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(START);
  }

  @Override
  public List<TableAttemptView> page(Scope scope, ListRequest request) {
    return attempts.list(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return attempts.countList(scope.id(), condition);
  }
}
