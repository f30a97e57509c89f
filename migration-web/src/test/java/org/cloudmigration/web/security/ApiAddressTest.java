package org.cloudmigration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/v2.0/Sandbox/api/microsoft/cloudMigration/v1.0/companies, Sandbox",
    "/v2.0/7e3b5ab0-5c1f-4f13-9d2b-0d6f4a9c1e11/Sandbox/api, Sandbox",
    "/admin/v1.0/environments/Sandbox, Sandbox",
    "/admin/v1.0/environments/Sandbox/deletion, Sandbox",
    "/admin/v1.0/environments, ''",
    "/admin/v1.0/timeline.csv, ''",
    "/v2.0/, ''",
    "/, ''"
  })
  void theEnvironmentStandsInTheAddress(String path, String environment) {
    assertThat(ApiAddress.environment(path)).isEqualTo(environment);
  }
}
