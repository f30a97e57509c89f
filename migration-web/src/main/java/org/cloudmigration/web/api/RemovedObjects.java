package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.service.completion.CompletionView.RemovedObject;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What the end of the migration would remove from both databases, and the pipelines that go. */
@ApplicationScoped
public class RemovedObjects extends MemorySet<RemovedObjects.Row> {

  /** Something that goes, with its place in the list. */
  public record Row(
      int number, String side, String database, String kind, String name, boolean keptByPause) {}

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.REMOVED, "removedObject")
          .whole("number", Row::number)
          .option("side", Row::side)
          .text("database", Row::database)
          .text("kind", Row::kind)
          .text("name", Row::name)
          .flag("keptByPause", Row::keptByPause);

  @Inject CompletionService completion;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    CompletionView view = completion.view(scope.name());
    List<Row> rows = new ArrayList<>();
    for (RemovedObject object : view.objects()) {
      rows.add(
          new Row(
              rows.size() + 1,
              object.inTenant() ? "Tenant" : "Source",
              object.database(),
              object.kind(),
              object.name(),
              object.keptByPause()));
    }
    view.pipelines()
        .forEach(name -> rows.add(new Row(rows.size() + 1, "", "", "Pipeline", name, false)));
    return rows;
  }
}
