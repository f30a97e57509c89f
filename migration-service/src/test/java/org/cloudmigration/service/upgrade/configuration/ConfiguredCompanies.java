package org.cloudmigration.service.upgrade.configuration;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.testing.JpaFixture;

/** An environment with companies to configure, whose source tells the segments it is given. */
final class ConfiguredCompanies {

  static final String NAME = "Sandbox";

  final CompanyConfigurationService service;
  final CompanyConfigurations effective;
  final UUID environment;
  final EnvironmentOffice office;
  private final JpaFixture database;
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<UUID, List<String>> segments = new HashMap<>();

  /** Whether the source answers. */
  boolean answers = true;

  ConfiguredCompanies(JpaFixture database, Path data) {
    this.database = database;
    office = new EnvironmentOffice(database, data, CompanyConfigurations.class);
    office.server.with(CompanySegments.class, new Source());
    service = office.server.bean(CompanyConfigurationService.class);
    effective = office.server.bean(CompanyConfigurations.class);
    environment = office.createMigrating(NAME).id();
  }

  private final class Source extends CompanySegments {

    @Override
    Map<UUID, List<String>> of(UUID environmentId) {
      if (!answers) {
        throw new MigrationException(
            ConfigurationRefusals.segmentsUnreadable(new IllegalStateException("down")), null);
      }
      return Map.copyOf(segments);
    }

    @Override
    Map<UUID, List<String>> known(UUID environmentId) {
      return answers ? Map.copyOf(segments) : Map.of();
    }
  }

  UUID add(String name, String... itsSegments) {
    var company = new HybridCompany(environment, name, name);
    company.describe("Display " + name, name, null);
    company.select(true);
    database.change(entities -> entities.persist(company));
    ids.put(name, company.id());
    segments.put(company.id(), List.of(itsSegments));
    return company.id();
  }

  /** Its data upgrade is done. */
  void upgrade(String name) {
    var company = new UpgradedCompany(environment, name);
    company.await(CompanyUpgradeStatus.COMPLETED);
    database.change(entities -> entities.persist(company));
  }

  void beginUpgrade() {
    var run = new ReplicationRun(environment, ReplicationType.FULL, "Example", "operator");
    run.begin(RunStatus.UPGRADE_IN_PROGRESS, 1, Instant.now());
    database.change(entities -> entities.persist(run));
  }

  CompanyConfigurationView of(String name) {
    return service.company(environment, ids.get(name)).orElseThrow();
  }

  CompanyConfigurationView forAll() {
    return view().forAll();
  }

  ConfigurationView view() {
    return service.of(environment).orElseThrow();
  }

  ChangeAnswer setForAll(String caption, Object value) {
    return service.changeForAll(NAME, Map.of(caption, value), any -> true);
  }

  ChangeAnswer set(String company, String caption, Object value) {
    return service.change(NAME, ids.get(company), Map.of(caption, value), any -> true);
  }

  AuditEntry lastEntry() {
    return office.trail().getLast();
  }
}
