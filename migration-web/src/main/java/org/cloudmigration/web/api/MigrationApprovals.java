package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.environment.ApprovalView;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** Whether those who work for a partner may set up the migration: one entity. */
@ApplicationScoped
public class MigrationApprovals extends MemorySet<MigrationApprovals.Row> {

  /** The approval of an environment. */
  public record Row(UUID id, ApprovalView approval) {}

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.APPROVALS, "migrationApproval")
          .guid("id", Row::id)
          .option("status", row -> OptionName.of(row.approval().status()))
          .text("grantedBy", row -> row.approval().grantedBy())
          .time("grantedAt", row -> row.approval().grantedAt())
          .text("revokedBy", row -> row.approval().revokedBy())
          .time("revokedAt", row -> row.approval().revokedAt())
          .flag("callerNeedsIt", row -> row.approval().viewerDelegated());

  @Inject ApprovalService approvals;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    return List.of(new Row(scope.id(), approvals.view(scope.name())));
  }

  @Override
  public List<BoundAction<Row>> actions() {
    return List.of(
        BoundAction.plain("grantApproval", (scope, any) -> approvals.grant(scope.name())),
        BoundAction.plain(
            "revokeApproval", (scope, any) -> approvals.revoke(scope.name(), scope.name())));
  }
}
