package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.ComposedKey;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.replication.LogLineView;
import org.cloudmigration.service.replication.RunLogService;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The logs of runs. */
@ApplicationScoped
public class RunLogLines extends EntitySet<LogLineView> {

  private static final String NUMBER = "lineNumber";

  private static final EntityShape<LogLineView> SHAPE =
      new EntityShape<LogLineView>(ApiNames.LOG, "runLogLine")
          .text("id", line -> ComposedKey.of(line.runId(), line.number()))
          .text("runId", line -> line.runId().toString())
          .whole(NUMBER, LogLineView::number)
          .time("lineTime", LogLineView::time)
          .option("severity", line -> OptionName.of(line.severity()))
          .text("subject", LogLineView::subject)
          .text("lineText", LogLineView::text)
          .one(ApiNames.STATUS, ApiNames.STATUS, line -> Condition.equal("id", line.runId()));

  @Inject RunLogService log;

  @Override
  public EntityShape<LogLineView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NUMBER);
  }

  @Override
  public List<LogLineView> page(Scope scope, ListRequest request) {
    return log.list(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return log.countList(scope.id(), condition);
  }
}
