package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** Every code that the product may tell, with its texts. */
@ApplicationScoped
public class ErrorMessageSet extends MemorySet<ErrorEntry> {

  private static final EntityShape<ErrorEntry> SHAPE =
      new EntityShape<ErrorEntry>(ApiNames.ERRORS, "errorMessage")
          .text("id", ErrorMessageSet::id)
          .text("code", ErrorEntry::code)
          .option("kind", entry -> OptionName.of(entry.kind()))
          .text("title", ErrorEntry::title)
          .text("whatHappened", entry -> entry.happened().general())
          .text("dataImpact", entry -> entry.dataImpact().general())
          .text("whatToDo", entry -> entry.action().general())
          .text("likelyCause", ErrorEntry::cause)
          .text("products", entry -> String.join(", ", entry.products()));

  @Override
  public EntityShape<ErrorEntry> shape() {
    return SHAPE;
  }

  @Override
  protected List<ErrorEntry> rows(Scope scope) {
    return ErrorCatalogue.SHIPPED.entries();
  }

  /** Some codes mean different things to different products. */
  private static String id(ErrorEntry entry) {
    return entry.products().isEmpty()
        ? entry.code()
        : entry.code() + " " + String.join(" ", entry.products());
  }
}
