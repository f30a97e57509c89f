package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.setup.ProductChoice;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The products that can be migrated. */
@ApplicationScoped
public class SourceProductTypes extends MemorySet<ProductChoice> {

  private static final EntityShape<ProductChoice> SHAPE =
      new EntityShape<ProductChoice>(ApiNames.PRODUCTS, "sourceProductType")
          .text("id", ProductChoice::id)
          .text("displayName", ProductChoice::displayName)
          .text("description", ProductChoice::description)
          .flag("asksForTables", ProductChoice::asksForTables);

  @Inject SetupGuideService guide;

  @Override
  public EntityShape<ProductChoice> shape() {
    return SHAPE;
  }

  @Override
  protected List<ProductChoice> rows(Scope scope) {
    return guide.products();
  }
}
