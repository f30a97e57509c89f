package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.completion.CompletionCheck;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The Cloud Ready Checklist: what must hold before the migration can be completed. */
@ApplicationScoped
public class CompletionChecks extends MemorySet<CompletionCheck> {

  private static final EntityShape<CompletionCheck> SHAPE =
      new EntityShape<CompletionCheck>(ApiNames.CHECKS, "completionCheck")
          .text("code", CompletionCheck::code)
          .text("title", CompletionCheck::title)
          .option("state", check -> OptionName.of(check.state()))
          .text("finding", CompletionCheck::finding)
          .text("action", CompletionCheck::action);

  @Inject CompletionService completion;

  @Override
  public EntityShape<CompletionCheck> shape() {
    return SHAPE;
  }

  @Override
  protected List<CompletionCheck> rows(Scope scope) {
    return completion.view(scope.name()).checks();
  }
}
