package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.cloudmigration.service.upgrade.run.DataUpgradeService;
import org.cloudmigration.service.upgrade.run.TrialBalanceService;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradeWork;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.service.validation.VerificationService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What follows a replication, in a tenant on PostgreSQL: somebody tampers with a copy, the
 * companies are upgraded, and the cloud data is reset to be replicated once more.
 */
@ExtendWith(FreshPostgreSql.class)
class TenantOnPostgreSqlIsUpgradedAndResetIT {

  private static final String CUSTOMERS = "GP RM00101";

  @TempDir Path directory;
  private GuidedServer server;

  @Test
  void asInAnEmbeddedOne(RealPostgreSql postgres) throws Exception {
    try (var made = new GuidedServer(directory, postgres, "tenant")) {
      server = made;
      server.setUp(
          new ConnectionInput(SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", "", false));
      List<TableRun> first = replicated();
      whatSomebodyTampersWithIsFound(first);
      assertThat(upgraded()).as("accounts and years").hasSizeGreaterThan(10);
      assertThat(inTenant("Customer", first)).isPositive();

      reset(first);
      assertThat(replicated())
          .allSatisfy(
              table -> assertThat(table.extent()).as("%s", table).isEqualTo(CopyExtent.FIRST_LOAD));
    }
  }

  private List<TableRun> replicated() {
    UUID run = server.run();
    List<TableRun> tables = Given.tables(server.database(), run);
    assertThat(tables).extracting(TableRun::error).containsOnlyNulls();
    assertThat(Given.run(server.database(), run).status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(tables).extracting(TableRun::verification).containsOnly(Verification.CONTENTS_EQUAL);
    return tables;
  }

  private void whatSomebodyTampersWithIsFound(List<TableRun> tables) throws Exception {
    TableRun customers =
        tables.stream().filter(t -> t.tableName().equals(CUSTOMERS)).findFirst().orElseThrow();
    assertThat(verify(customers).differing()).isZero();
    String least = " = (SELECT min(\"CUSTNMBR\") FROM " + server.live(customers) + ")";
    server.inTenant(
        "DELETE FROM " + server.live(customers) + " WHERE \"CUSTNMBR\"" + least,
        "UPDATE " + server.live(customers) + " SET \"CUSTNAME\" = '?' WHERE \"CUSTNMBR\"" + least);
    ComparisonView found = verify(customers);
    assertThat(List.of(found.changed(), found.missing(), found.extra()))
        .containsExactly(1L, 1L, 0L);
    assertThat(Given.tables(server.database(), server.run()))
        .filteredOn(table -> table.extent() == CopyExtent.DIFFERED)
        .as("the next run mends it")
        .extracting(TableRun::tableName)
        .containsExactly(CUSTOMERS);
    assertThat(verify(customers).differing()).isZero();
  }

  private ComparisonView verify(TableRun of) {
    server.awaitFreeLease();
    UUID table =
        server
            .database()
            .inTransaction(
                entities ->
                    entities
                        .createQuery(
                            "select t from MigrationTable t where t.tableName = :table"
                                + " and t.companyName = :company",
                            MigrationTable.class)
                        .setParameter("table", of.tableName())
                        .setParameter("company", of.companyName())
                        .getSingleResult()
                        .id());
    VerificationService service = server.bean(VerificationService.class);
    service.verify(server.name, List.of(table));
    Eventually.until("everything is compared", () -> service.job(server.environment).isEmpty());
    return service.latest(table).orElseThrow();
  }

  /** Account, year and change of each company; none differs from the source. */
  private List<String> upgraded() {
    server.awaitFreeLease();
    server.bean(DataUpgradeService.class).runDataUpgrade(server.name);
    UpgradeStatus end = UpgradeWork.awaitEnd(server.server, server.environment);
    List<UpgradedCompanyView> companies =
        server.bean(UpgradeStatusService.class).all(server.environment);
    assertThat(companies)
        .as("%s", companies)
        .isNotEmpty()
        .extracting(UpgradedCompanyView::status)
        .containsOnly(CompanyUpgradeStatus.COMPLETED);
    assertThat(end).isEqualTo(UpgradeStatus.COMPLETED);
    List<String> balances = new ArrayList<>();
    for (UpgradedCompanyView company : companies) {
      assertThat(company.errors()).as(company.name()).isZero();
      server
          .bean(TrialBalanceService.class)
          .read(server.name, company.name(), row -> balances.add(equal(company.name(), row)));
    }
    return balances;
  }

  private static String equal(String company, TrialBalance.Row row) {
    assertThat(row.difference()).as("%s %s", company, row).isEqualByComparingTo(BigDecimal.ZERO);
    return company + " " + row.account() + " " + row.year() + " " + row.source();
  }

  private long inTenant(String table, List<TableRun> copies) throws Exception {
    String company =
        copies.stream()
            .map(TableRun::companyName)
            .filter(c -> !c.isEmpty())
            .findFirst()
            .orElseThrow();
    return Long.parseLong(
        server.ask("SELECT count(*) FROM \"" + company + "\".\"" + table + "\"").getFirst());
  }

  private void reset(List<TableRun> copies) throws Exception {
    server.awaitFreeLease();
    ResetService resets = server.bean(ResetService.class);
    resets.reset(server.name, server.name);
    Eventually.until(
        "the reset has ended",
        () -> resets.latest(server.environment).filter(now -> !now.inProgress()).isPresent());
    ResetView reset = resets.latest(server.environment).orElseThrow();
    assertThat(reset.status()).as("%s", reset.error()).isEqualTo(ResetStatus.COMPLETED);
    assertThat(reset.tables()).isEqualTo(copies.size());
    String there = "SELECT count(*) FROM pg_class WHERE oid = to_regclass('%s')";
    for (TableRun copy : copies) {
      assertThat(server.ask(there.formatted(server.live(copy))))
          .as(copy.tableName())
          .containsExactly("0");
    }
    assertThat(server.ask("SELECT table_name FROM \"$migration$state\""))
        .as("states of copies that are gone")
        .containsExactly("");
    assertThat(server.ask("SELECT \"Name\" FROM \"Company\"")).contains("My Company");
  }
}
