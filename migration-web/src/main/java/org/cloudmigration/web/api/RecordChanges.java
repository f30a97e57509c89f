package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.LoggedChangeView;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** Records that data upgrades changed; empty unless the migration settings log them. */
@ApplicationScoped
public class RecordChanges extends EntitySet<LoggedChangeView> {

  private static final String NUMBER = "number";

  private static final EntityShape<LoggedChangeView> SHAPE =
      new EntityShape<LoggedChangeView>(ApiNames.RECORD_CHANGES, "recordChange")
          .guid("id", LoggedChangeView::id)
          .text("companyName", LoggedChangeView::company)
          .large(NUMBER, LoggedChangeView::number)
          .text("step", LoggedChangeView::step)
          .text("tableName", LoggedChangeView::table)
          .text("recordKey", LoggedChangeView::record)
          .option("change", change -> OptionName.of(change.kind()));

  @Inject UpgradeStatusService status;

  @Override
  public EntityShape<LoggedChangeView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NUMBER);
  }

  @Override
  public List<LoggedChangeView> page(Scope scope, ListRequest request) {
    return status.changes(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return status.countChanges(scope.id(), condition);
  }
}
