package org.cloudmigration.web.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.service.validation.Differences;
import org.cloudmigration.service.validation.JobView;
import org.cloudmigration.service.validation.VerificationService;
import org.cloudmigration.web.shell.SharedReads;

/** Reads comparisons, and asks for them; pages on one environment share what was read. */
@Dependent
public class VerifyDesk {

  @Inject VerificationService service;
  @Inject SharedReads shared;

  private record Job() {}

  public Optional<JobView> job(UUID environment) {
    return shared.read(environment, new Job(), () -> service.job(environment));
  }

  public Optional<ComparisonView> latest(UUID table) {
    return service.latest(table);
  }

  public Optional<Differences> differences(UUID table) {
    return service.differences(table);
  }

  public void verify(EnvironmentView environment, List<UUID> tables) {
    service.verify(environment.name(), tables);
  }

  public void stop(EnvironmentView environment) {
    service.stop(environment.name());
  }
}
