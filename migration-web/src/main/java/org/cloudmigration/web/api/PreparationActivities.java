package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What the newest run of the preparation pipeline does and has found, checks among it. */
@ApplicationScoped
public class PreparationActivities extends MemorySet<PreparationActivities.Row> {

  /** An activity with its place in the run. */
  public record Row(int place, PreparationView run, PreparationView.Activity activity) {}

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.ACTIVITIES, "preparationActivity")
          .guid("id", row -> row.activity().id())
          .whole("number", Row::place)
          .guid("pipelineRunId", row -> row.run().id())
          .text("name", row -> row.activity().name())
          .text("title", row -> row.activity().title())
          .option("side", row -> row.activity().group())
          .option("status", row -> OptionName.of(row.activity().status()))
          .time("startTime", row -> row.activity().startTime())
          .time("endTime", row -> row.activity().endTime())
          .text("output", row -> row.activity().output())
          .text("errorCode", row -> ApiNames.code(row.activity().error()))
          .text("errors", row -> ApiNames.text(row.activity().error()))
          .text("acceptedBy", row -> row.activity().acceptedBy());

  @Inject SetupGuideService guide;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    PreparationView run = guide.guide(scope.name()).preparation();
    if (run == null) {
      return List.of();
    }
    List<PreparationView.Activity> activities = run.activities();
    return activities.stream()
        .map(activity -> new Row(activities.indexOf(activity) + 1, run, activity))
        .toList();
  }

  @Override
  public List<BoundAction<Row>> actions() {
    return List.of(
        BoundAction.plain(
            "acceptWarning",
            (scope, row) -> guide.acceptWarning(scope.name(), row.activity().id())));
  }
}
