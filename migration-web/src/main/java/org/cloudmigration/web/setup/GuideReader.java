package org.cloudmigration.web.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.setup.SetupService;

/** Reads what the guide shows of an environment. */
@Dependent
class GuideReader {

  @Inject EnvironmentService environments;
  @Inject SetupGuideService guides;
  @Inject SetupService setups;
  @Inject CompanyService companies;

  /** Empty if there is no such environment. */
  Optional<GuideState> read(String environmentName) {
    return environments.find(environmentName).map(this::read);
  }

  private GuideState read(EnvironmentView environment) {
    GuideView guide = guides.guide(environment.name());
    boolean companiesKnown = guide.step().compareTo(GuideStep.COMPANIES) >= 0;
    return new GuideState(
        environment,
        guide,
        guides.products(),
        setups.of(environment.id()),
        companiesKnown ? companies.count(environment.id(), "") : 0,
        companiesKnown
            ? companies.list(environment.id()).stream().filter(CompanyView::replicate).toList()
            : List.of());
  }
}
