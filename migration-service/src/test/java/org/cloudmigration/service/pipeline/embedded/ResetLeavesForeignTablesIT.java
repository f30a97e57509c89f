package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.TenantData.Copies;
import org.cloudmigration.service.pipeline.TenantData.Holding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a tenant that holds more than copies, a reset takes the copies alone. */
class ResetLeavesForeignTablesIT {

  private static final Copies COPIES = new Copies(Set.of("GP A", "GP B"), Bench.APP);

  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
          + " ORDER BY TABLE_NAME";

  private static final String STATE =
      "SELECT \"table_name\" FROM \"$migration$state\" WHERE \"phase\" <> 'FENCE'";

  @TempDir Path directory;
  private Bench bench;
  private final TenantData data = new EmbeddedTenantData(new DatabaseAdapters());

  /** The power fails between a table and its state. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void copyTwoTablesBesideOthers() throws Exception {
    bench = new Bench(directory);
    bench.createLedger("A", 30);
    bench.createLedger("B", 12);
    bench.run(UUID.randomUUID(), 1, Bench.copy("A"), Bench.copy("B"));
    bench.inTenant(
        "CREATE TABLE \"Company\"(\"Name\" VARCHAR(30))",
        "CREATE TABLE \"My Company$GP A$" + Bench.APP + "\"(ID INT)",
        "CREATE TABLE \"Fabrikam$Customer$437dbf0e-84ff-417a-965d-ed2bb9650972\"(ID INT)");
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private List<Holding> holdings() throws Exception {
    return data.holdings(bench.tenant, COPIES);
  }

  private void remove(long fence) throws Exception {
    data.remove(bench.tenant, fence, Bench.COMPANY, COPIES);
  }

  private void assertOnlyForeignTablesAreLeft() throws Exception {
    assertThat(bench.tenantRows(TABLES))
        .containsExactly(
            "$migration$state|",
            "Company|",
            "Fabrikam$Customer$437dbf0e-84ff-417a-965d-ed2bb9650972|",
            "My Company$GP A$" + Bench.APP + "|");
    assertThat(bench.tenantRows(STATE)).isEmpty();
    assertThat(holdings()).isEmpty();
  }

  @Test
  void whatGoesIsToldBeforeAndNothingElseGoes() throws Exception {
    assertThat(holdings()).containsExactly(new Holding(Bench.COMPANY, 2, 42));
    remove(2);
    assertOnlyForeignTablesAreLeft();
  }

  @Test
  void anotherCompanyIsNotTouched() throws Exception {
    data.remove(bench.tenant, 2, "Contoso", COPIES);
    assertThat(holdings()).containsExactly(new Holding(Bench.COMPANY, 2, 42));
  }

  @Test
  void aStateThatSomebodyEditedLeadsToNoForeignTable() throws Exception {
    bench.inTenant(
        "UPDATE \"$migration$state\" SET \"table_name\" = 'Company', \"live_table\" = 'Company'"
            + " WHERE \"table_name\" LIKE '%GP B%'");
    assertThat(holdings()).containsExactly(new Holding(Bench.COMPANY, 1, 30));
    remove(2);
    assertThat(bench.tenantRows(TABLES)).contains("Company|");
  }

  @Test
  void aTableThatTheProductDoesNotCopyStays() throws Exception {
    data.remove(bench.tenant, 2, Bench.COMPANY, new Copies(Set.of("GP A"), Bench.APP));
    assertThat(bench.tenantLedger("B")).hasSize(12);
    assertThat(holdings()).containsExactly(new Holding(Bench.COMPANY, 1, 12));
  }

  @Test
  void aCutBetweenTableAndStateIsMadeGoodByTheNextAttempt() throws Exception {
    for (long fence = 2; fence < 4; fence++) {
      var dying =
          new EmbeddedTenantData(
              new DatabaseAdapters(),
              table -> {
                throw new PowerCut();
              });
      long mine = fence;
      assertThatThrownBy(() -> dying.remove(bench.tenant, mine, Bench.COMPANY, COPIES))
          .isInstanceOf(PowerCut.class);
      assertThat(holdings()).as("known until the state is gone too").hasSize(1);
    }
    remove(4);
    assertOnlyForeignTablesAreLeft();
  }

  @Test
  void copiedAgainTheyAreWhole() throws Exception {
    remove(2);
    bench.run(UUID.randomUUID(), 3, Bench.copy("A"), Bench.copy("B"));
    assertThat(bench.tenantLedger("A")).isEqualTo(bench.expectedLedger("A"));
    assertThat(bench.tenantLedger("B")).isEqualTo(bench.expectedLedger("B"));
    assertThat(holdings()).containsExactly(new Holding(Bench.COMPANY, 2, 42));
  }

  @Test
  void anOldFenceRemovesNothing() throws Exception {
    remove(5);
    bench.run(UUID.randomUUID(), 6, Bench.copy("A"));
    assertThatThrownBy(() -> remove(5)).isInstanceOf(LeaseLostException.class);
    assertThat(bench.tenantLedger("A")).hasSize(30);
  }

  @Test
  void aTenantThatNobodyHasWrittenToHoldsNothingAndIsNotChanged() throws Exception {
    var empty = H2Location.file(directory.resolve("empty"));
    assertThat(data.holdings(empty, COPIES)).isEmpty();
    data.remove(empty, 1, Bench.COMPANY, COPIES);
    assertThat(data.holdings(empty, COPIES)).isEmpty();
  }
}
