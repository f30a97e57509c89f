package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.upgrade.run.UnpostedBatchService;
import org.cloudmigration.service.upgrade.run.UnpostedBatchView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** Batches that upgrades have made and that are still to be posted. */
@ApplicationScoped
public class UnpostedBatchSet extends EntitySet<UnpostedBatchView> {

  private static final String COMPANY = "companyName";

  private static final EntityShape<UnpostedBatchView> SHAPE =
      new EntityShape<UnpostedBatchView>(ApiNames.UNPOSTED_BATCHES, "unpostedBatch")
          .guid("id", UnpostedBatchView::id)
          .text(COMPANY, UnpostedBatchView::company)
          .whole("number", UnpostedBatchView::place)
          .option("journal", batch -> OptionName.of(batch.journal()))
          .text("templateName", UnpostedBatchView::template)
          .text("batchName", UnpostedBatchView::batch)
          .large("lines", UnpostedBatchView::lines)
          .decimal("balance", UnpostedBatchView::balance)
          .option("cause", batch -> OptionName.of(batch.cause()))
          .text("reason", UnpostedBatchView::reason)
          .text("advice", UnpostedBatchView::advice)
          .time("lookedAt", UnpostedBatchView::lookedAt);

  @Inject UnpostedBatchService batches;

  @Override
  public EntityShape<UnpostedBatchView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(COMPANY);
  }

  @Override
  public List<UnpostedBatchView> page(Scope scope, ListRequest request) {
    return batches.batches(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return batches.countBatches(scope.id(), condition);
  }
}
