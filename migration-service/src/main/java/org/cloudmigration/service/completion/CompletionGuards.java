package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before a migration is ended or its data is reset. */
@ApplicationScoped
@Transactional
public class CompletionGuards {

  @Inject MigrationSetups setups;

  /**
   * @throws InvalidInputException if another name was typed
   */
  public void refuseUnlessTyped(Environment environment, String typedName) {
    if (!environment.name().equals(typedName)) {
      throw new InvalidInputException(
          "confirm",
          "CONFIRM",
          "What was typed is not the name of the environment.",
          "Type “" + environment.name() + "”, with the same upper and lower case.");
    }
  }

  /**
   * @param otherwise what to do where no migration is on
   * @throws RefusedException with the code {@code 50016}
   */
  public MigrationSetup enabled(Environment environment, String otherwise) {
    return setups
        .of(environment.id())
        .filter(MigrationSetup::enabled)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "50016",
                    "Cloud migration is not enabled for " + environment.name() + ".",
                    otherwise));
  }
}
