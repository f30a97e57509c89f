package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.TimeLineService;
import org.cloudmigration.service.operation.TrailCheck;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The time line of the environment, newest first. */
@ApplicationScoped
public class AuditEntries extends EntitySet<AuditView> {

  private static final String NUMBER = "entryNo";

  private static final EntityShape<AuditView> SHAPE =
      new EntityShape<AuditView>(ApiNames.AUDIT, "auditEntry")
          .large(NUMBER, AuditView::sequenceNo)
          .time("entryTime", AuditView::occurredAt)
          .option("category", entry -> OptionName.of(entry.category()))
          .option("outcome", entry -> OptionName.of(entry.outcome()))
          .text("description", AuditView::sentence)
          .text("userName", AuditView::userName)
          .text("origin", AuditView::origin)
          .text("command", AuditView::command)
          .text("subject", AuditView::subject)
          .text("stateBefore", AuditView::before)
          .text("stateAfter", AuditView::after)
          .text("previousHash", AuditView::previousHash)
          .text("hash", AuditView::hash);

  private static final ComplexShape FOUND =
      new ComplexShape("auditTrailCheck", List.of("entriesChecked", "brokenEntryNo"));

  @Inject TimeLineService timeLine;
  @Inject AuditService trail;

  @Override
  public EntityShape<AuditView> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return new Order(new Term.Column(NUMBER), true);
  }

  @Override
  public List<AuditView> page(Scope scope, ListRequest request) {
    return timeLine.entries(scope.name(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return timeLine.countEntries(scope.name(), condition);
  }

  @Override
  public List<BoundAction<AuditView>> actions() {
    return List.of(
        new BoundAction<>(
            "checkAuditTrail", List.of(), FOUND, (scope, any, arguments) -> found(trail.check())));
  }

  /** Of the whole installation. */
  private static Map<String, String> found(TrailCheck check) {
    return Map.of(
        "entriesChecked",
        String.valueOf(check.entries()),
        "brokenEntryNo",
        check.broken().isPresent() ? String.valueOf(check.broken().getAsLong()) : "");
  }
}
