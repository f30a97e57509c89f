package org.cloudmigration.web.completion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.environment.EnvironmentService;

/** Reads what the pages around the end of a migration show. */
@Dependent
class CompletionReader {

  @Inject EnvironmentService environments;
  @Inject CompletionService completion;
  @Inject ChecklistService checklist;

  /** Empty if there is no such environment. */
  Optional<CompletionState> read(String environmentName) {
    return environments
        .find(environmentName)
        .map(
            found ->
                new CompletionState(
                    found, completion.view(environmentName), checklist.of(found.id())));
  }
}
