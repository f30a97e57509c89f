package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What version 7 of the schema makes of companies that were known before. */
@ExtendWith(FreshPostgreSql.class)
class CompaniesOfAnOlderVersionIT {

  private final UUID environment = UUID.randomUUID();
  private final UUID company = UUID.randomUUID();

  @Test
  void onH2() {
    check(OlderSchema.onH2("6"));
  }

  @Test
  void onPostgreSql(RealPostgreSql server) {
    check(OlderSchema.onPostgreSql(server, "6"));
  }

  private void check(DataSource dataSource) {
    fill(dataSource);
    try (JpaFixture database = JpaFixture.on(dataSource);
        var server = new TestServer(database)) {
      server
          .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]));
      List<CompanyView> companies = server.bean(CompanyService.class).list(environment);
      assertThat(companies).hasSize(1);
      CompanyView kept = companies.getFirst();
      assertThat(kept.id()).isEqualTo(company);
      assertThat(kept.replicate() && kept.listed()).isTrue();
      assertThat(kept.created() || kept.initializing()).isFalse();
      assertThat(kept.status()).isEqualTo(CompanySetupStatus.BLANK);
      assertThat(kept.initializationStatus()).isEqualTo(CompanyInitializationStatus.UNKNOWN);
      assertThat(kept.nameFinding()).isEmpty();
      assertThat(server.bean(EnvironmentUse.class).isCreatingCompanies(environment))
          .as("they are created at the next start")
          .isTrue();
      TaskStatus task =
          database.inTransaction(
              entities -> entities.find(MigrationSetup.class, environment).companyTask());
      assertThat(task).isEqualTo(TaskStatus.IN_PROGRESS);
    }
  }

  private void fill(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO environment VALUES ('%s', 'Sandbox', 'SANDBOX', 'ACTIVE', '25', 'EMBEDDED',"
                  .formatted(environment)
              + " '', 0)");
      statement.execute(
          "INSERT INTO migration_setup (environment_id, enabled, product_id, sql_server_type,"
              + " sql_connection, company_task, version)"
              + " VALUES ('%s', true, 'P', 'EMBEDDED', '', 'COMPLETED', 0)".formatted(environment));
      statement.execute(
          "INSERT INTO hybrid_company (id, environment_id, name, display_name, source_company_id,"
              + " source_database, replicate, version)"
              + " VALUES ('%s', '%s', 'TWO', 'Fabrikam', 'TWO', 'TWO', true, 3)"
                  .formatted(company, environment));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
