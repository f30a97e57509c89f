package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The queries and the locks, done by a real PostgreSQL as application database. */
@ExtendWith(FreshPostgreSql.class)
class CompaniesOnPostgreSqlIT {

  @TempDir Path directory;

  @Test
  void companiesAreListedSelectedCreatedInitializedAndFollowed(RealPostgreSql postgres)
      throws Exception {
    try (JpaFixture database = JpaFixture.on(postgres.dataSource(), Map.of());
        var bench = new CompanyBench(database, directory)) {
      bench.server.with(SecretVault.class, new SecretVault(new byte[32]));
      CompanyService service = bench.bean(CompanyService.class);
      bench.list(30L << 30, "ONE", "100%", "ÄB");
      assertThat(service.count(bench.environment, "%")).isEqualTo(1);
      assertThat(service.list(bench.environment, "äb", 0, 9)).hasSize(1);
      UUID one = bench.company("ONE").id();
      Set<UUID> two = Set.of(one, bench.company("ÄB").id());
      refused("LARGE", () -> service.select(bench.name, two, false));
      service.select(bench.name, two, true);

      service.createSelected(bench.name);
      assertThat(bench.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
      assertThat(bench.tenantNames()).containsExactly("My Company", "ONE", "ÄB");

      service.scheduleInitialization(bench.name, one);
      Eventually.until("the task has ended", () -> !bench.company("ONE").initialization().active());
      assertThat(bench.company("ONE").initialization().status())
          .isEqualTo(CompanyInitializationStatus.INITIALIZED);
      database.execute(
          "UPDATE hybrid_company SET initialization_task = gen_random_uuid(),"
              + " initialization_status = 'NOT_INITIALIZED',"
              + " initialization_until = now() - interval '1 second' WHERE name = 'ONE'");
      bench.bean(CompanyCaretaker.class).tick();
      Eventually.until(
          "the abandoned task was done again",
          () -> !bench.company("ONE").initialization().active());

      service.deleted(bench.name, "ONE");
      assertThat(service.differences(bench.environment))
          .containsExactly(new CompanyDifference(CompanyDifference.Kind.APPEARED, "ONE", "ONE"));
    }
  }
}
