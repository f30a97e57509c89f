package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have set is what an upgrade asks for. */
class UpgradesGoAsConfiguredTest {

  private static final String NAME = "Sandbox";

  @TempDir Path data;

  @Test
  void theNextUpgradeGoesByWhatWasSet() {
    try (JpaFixture database = JpaFixture.inMemory()) {
      var office = new EnvironmentOffice(database, data);
      var environment = office.createMigrating(NAME).id();
      var company = new HybridCompany(environment, "ONE", "ONE");
      company.describe("One", "ONE", null);
      company.select(true);
      database.change(entities -> entities.persist(company));
      var configuration = office.server.bean(UpgradeConfiguration.class);
      assertThat(configuration.oneStep(environment)).isTrue();
      assertThat(configuration.delay(environment)).isEqualTo(Duration.ofSeconds(30));

      var service = office.server.bean(CompanyConfigurationService.class);
      service.changeOptions(
          NAME, Map.of("One Step Upgrade", false, "Collect All Errors", false), any -> true);
      service.changeForAll(NAME, Map.of("Migrate Bank Module", false), any -> true);

      assertThat(configuration.oneStep(environment)).isFalse();
      assertThat(configuration.collectsAllErrors(environment)).isFalse();
      assertThat(configuration.settings(environment, "ONE").value("Migrate Bank Module"))
          .isEqualTo(false);
    }
  }
}
