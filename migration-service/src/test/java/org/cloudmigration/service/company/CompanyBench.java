package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** An environment that is set up, its companies, and plain SQL to look into its tenant. */
final class CompanyBench implements AutoCloseable {

  final JpaFixture database;
  final TestServer server;
  final UUID environment;
  final String name;

  CompanyBench(JpaFixture database, Path directory) {
    this(database, CreatedCompanies.server(database, directory), Given.environment(database));
    database.change(
        entities ->
            entities.persist(
                new MigrationSetup(environment, "Example", SqlServerType.EMBEDDED, "hidden", "")));
    database.execute("UPDATE migration_setup SET company_task = 'COMPLETED'");
  }

  CompanyBench(JpaFixture database, TestServer server, UUID environment) {
    this.database = database;
    this.server = server;
    this.environment = environment;
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
  }

  /** The source lists these and no other; each is its own name. */
  void list(Long size, String... ids) {
    bean(Companies.class)
        .takeOver(
            environment,
            Arrays.stream(ids)
                .map(id -> new ListedCompany(new SourceCompany(id, id, id + " Inc.", id), size))
                .toList());
  }

  /** Listed, selected, and created or tried. */
  void create(String... ids) {
    list(null, ids);
    bean(CompanySelection.class).selectAll(environment);
    bean(CreationTasks.class).begin(environment, TestServer.USER);
    awaitEnd();
  }

  MigrationSetup awaitEnd() {
    return CreatedCompanies.awaitEnd(database, environment);
  }

  MigrationSetup setup() {
    return CreatedCompanies.setup(database, environment);
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  HybridCompany company(String id) {
    return companies().stream()
        .filter(company -> company.sourceCompanyId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<HybridCompany> companies() {
    return bean(Companies.class).of(environment);
  }

  /** Names, in their order. */
  List<String> tenantNames() {
    return bean(TenantCompanies.class).list(environment).stream()
        .map(TenantCompany::name)
        .sorted()
        .toList();
  }

  /** As somebody would do it in the tenant. */
  void inTenant(String sql) {
    Environments environments = bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(environment));
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As if the servers had been silent. */
  void expireLeases() {
    var past = Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC);
    database.execute("UPDATE environment_lease SET expires_at = ?", past);
    database.execute(
        "UPDATE hybrid_company SET initialization_until = ?"
            + " WHERE initialization_until IS NOT NULL",
        past);
  }

  static ErrorReport refused(String code, ThrowingCallable command) {
    ErrorReport[] report = new ErrorReport[1];
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(RefusedException.class, refusal -> report[0] = refusal.report());
    assertThat(report[0].code()).as(report[0].happened()).isEqualTo(code);
    allPartsAreThere(report[0]);
    return report[0];
  }

  static void allPartsAreThere(ErrorReport report) {
    assertThat(report.code()).isNotBlank().hasSizeLessThanOrEqualTo(20);
    assertThat(List.of(report.happened(), report.dataImpact(), report.action()))
        .allMatch(part -> part.endsWith("."));
  }

  @Override
  public void close() {
    server.close();
  }
}
