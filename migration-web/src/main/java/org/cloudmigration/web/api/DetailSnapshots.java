package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.snapshot.SnapshotStatusService;
import org.cloudmigration.service.upgrade.snapshot.SnapshotView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** How far the history of each company is copied; the id is that of the company's upgrade. */
@ApplicationScoped
public class DetailSnapshots extends EntitySet<SnapshotView> {

  private static final String NAME = "companyName";

  private static final EntityShape<SnapshotView> SHAPE =
      new EntityShape<SnapshotView>(ApiNames.SNAPSHOTS, "detailSnapshot")
          .guid("id", SnapshotView::id)
          .text(NAME, SnapshotView::company)
          .option("status", snapshot -> OptionName.of(snapshot.status()))
          .text("startedBy", SnapshotView::startedBy)
          .time("dueTime", SnapshotView::dueAt)
          .whole("attempt", SnapshotView::attempt)
          .time("startTime", SnapshotView::startTime)
          .time("endTime", SnapshotView::endTime)
          .text("currentPart", SnapshotView::part)
          .whole("partsDone", SnapshotView::partsDone)
          .whole("partsTotal", SnapshotView::partsTotal)
          .large("recordsWritten", SnapshotView::rowsWritten)
          .whole("errors", SnapshotView::errors)
          .text("failure", snapshot -> ApiNames.text(snapshot.error()))
          .text("errorCode", snapshot -> ApiNames.code(snapshot.error()));

  @Inject SnapshotStatusService status;

  @Override
  public EntityShape<SnapshotView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NAME);
  }

  @Override
  public List<SnapshotView> page(Scope scope, ListRequest request) {
    return status.page(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return status.count(scope.id(), condition);
  }
}
