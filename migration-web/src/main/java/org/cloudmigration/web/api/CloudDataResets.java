package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The newest reset of cloud data, and how far it is: at most one entity. */
@ApplicationScoped
public class CloudDataResets extends MemorySet<ResetView> {

  private static final EntityShape<ResetView> SHAPE =
      new EntityShape<ResetView>(ApiNames.RESETS, "cloudDataReset")
          .guid("id", ResetView::id)
          .option("status", reset -> OptionName.of(reset.status()))
          .text("startedBy", ResetView::startedBy)
          .time("startTime", ResetView::startTime)
          .time("endTime", ResetView::endTime)
          .whole("companies", ResetView::companies)
          .whole("companiesRemoved", ResetView::companiesRemoved)
          .large("tables", ResetView::tables)
          .large("records", ResetView::rows)
          .option("fullRunAfterwards", reset -> OptionName.of(reset.followUp()))
          .text("errors", reset -> ApiNames.text(reset.error()))
          .text("errorCode", reset -> ApiNames.code(reset.error()));

  @Inject ResetService resets;

  @Override
  public EntityShape<ResetView> shape() {
    return SHAPE;
  }

  @Override
  protected List<ResetView> rows(Scope scope) {
    return resets.latest(scope.id()).stream().toList();
  }
}
