package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.setup.FootprintView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What the setup makes in both databases. */
@ApplicationScoped
public class SetupObjects extends MemorySet<SetupObjects.Row> {

  /** An object with its place in the list. */
  public record Row(int number, FootprintView.Item item) {}

  private static final EntityShape<Row> SHAPE =
      new EntityShape<Row>(ApiNames.OBJECTS, "setupObject")
          .whole("number", Row::number)
          .option("side", row -> row.item().inTenant() ? "Tenant" : "Source")
          .text("database", row -> row.item().database())
          .text("kind", row -> row.item().kind())
          .text("name", row -> row.item().name())
          .text("purpose", row -> row.item().purpose())
          .flag("made", row -> row.item().made());

  @Inject SetupGuideService guide;

  @Override
  public EntityShape<Row> shape() {
    return SHAPE;
  }

  @Override
  protected List<Row> rows(Scope scope) {
    GuideView view = guide.guide(scope.name());
    if (view.sqlServerType() == null || view.step() == GuideStep.SOURCE_TABLES) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    guide.footprint(scope.name()).items().forEach(item -> rows.add(new Row(rows.size() + 1, item)));
    return rows;
  }
}
