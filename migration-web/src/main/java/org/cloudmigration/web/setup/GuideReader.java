package org.cloudmigration.web.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.setup.SetupService;

/** Reads what the guide shows of an environment. */
@Dependent
class GuideReader {

  @Inject EnvironmentService environments;
  @Inject SetupGuideService guides;
  @Inject SetupService setups;

  /** Empty if there is no such environment. */
  Optional<GuideState> read(String environmentName) {
    return environments
        .find(environmentName)
        .map(
            found ->
                new GuideState(
                    found, guides.guide(found.name()), guides.products(), setups.of(found.id())));
  }
}
