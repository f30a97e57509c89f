package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A rerun begins with what the company was before its first upgrade, whatever came between. */
@ExtendWith(FreshPostgreSql.class)
class BeforeImageSurvivesKillsIT {

  private static final List<String> WHOLE =
      List.of("clean-up", "accounts", "entries", "notes", "post-entries");

  @TempDir Path directory;

  /** A company that had an account, a batch and a note of its own, and another company's note. */
  private static AbacusCompany company(DatabaseLocation tenant) throws SQLException {
    var company = new AbacusCompany(tenant);
    company.account(1, "100", "Cash");
    company.account(2, "200", "Sales");
    company.entry(1, 1, "B1", "12.50");
    company.entry(2, 2, "B1", "-12.50");
    CompanySetup.run(company.session(true, UnaryOperator.identity()), company.pool);
    for (String table : List.of("G/L Account", "Abacus Note")) {
      company.session(true, UnaryOperator.identity()).table(company.connection, table);
    }
    company.execute(
        "INSERT INTO %s VALUES ('OLD', 'Mine', 'MINE', 0, 0, 0, 0, 0, 0, '', 0)"
            .formatted(company.sql("G/L Account")));
    company.execute(
        "INSERT INTO %s VALUES (7, 'ONE', 'mine'), (8, 'TWO', 'not mine')"
            .formatted(company.sql("Abacus Note")));
    return company;
  }

  private static void isAsBefore(AbacusCompany company) throws SQLException {
    assertThat(company.accounts()).containsExactly("OLD");
    assertThat(company.texts("SELECT \"Note\" FROM " + company.sql("Abacus Note")))
        .containsExactlyInAnyOrder("mine", "not mine");
    assertThat(company.texts("SELECT \"Name\" FROM " + company.sql("Gen. Journal Batch")))
        .isEmpty();
    assertThat(company.texts("SELECT 1 FROM " + company.sql("G/L Entry"))).isEmpty();
  }

  private static void isUpgraded(AbacusCompany company) throws SQLException {
    assertThat(company.accounts()).containsExactly("100", "200");
    assertThat(company.texts("SELECT \"Note\" FROM " + company.sql("Abacus Note")))
        .containsExactlyInAnyOrder("mine", "not mine", "Accounts: 2");
    assertThat(company.texts("SELECT 1 FROM " + company.sql("G/L Entry"))).hasSize(2);
  }

  private static void runsAgainAndAgain(AbacusCompany company) throws SQLException {
    for (int i = 0; i < 2; i++) {
      CompanyUpgrade upgrade = company.upgrade();
      upgrade.prepare();
      upgrade.restore();
      isAsBefore(company);
      upgrade.run(WHOLE);
      isUpgraded(company);
    }
    company.upgrade().restore();
    isAsBefore(company);
    company.upgrade().run(WHOLE);
    company.upgrade().forget();
    company.upgrade().restore();
    isUpgraded(company);
    assertThat(
            company.texts(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_name LIKE '%before%'"))
        .isEmpty();
  }

  @Test
  void inH2() throws Exception {
    try (AbacusCompany company = company(H2Location.file(directory.resolve("tenant")))) {
      runsAgainAndAgain(company);
    }
  }

  @Test
  void inPostgreSql(RealPostgreSql server) throws Exception {
    try (AbacusCompany company =
        company(BadRecordsKeepNoOthersOutIT.postgreSql(server, "before_image"))) {
      runsAgainAndAgain(company);
    }
  }

  /**
   * Each of the three is cut off at its first statement, then at a later one, and so on. A table
   * takes a few statements: in steps of another size each has its turn.
   */
  @Test
  void whereverItIsCutOff() throws Exception {
    try (AbacusCompany company = company(H2Location.file(directory.resolve("cut-off")))) {
      int cuts = cutOffEverywhere(company, 2, CompanyUpgrade::prepare, CompanyUpgrade::forget);
      assertThat(cuts).isGreaterThan(30);
      company.upgrade().prepare();
      company.upgrade().run(WHOLE);
      cuts = cutOffEverywhere(company, 3, CompanyUpgrade::restore, upgrade -> upgrade.run(WHOLE));
      assertThat(cuts).isGreaterThan(9);
      for (int i = 0; ; i++) {
        company.upgrade().prepare();
        var pool = new CutOffPool(company.pool, i);
        if (isCutOff(company, pool, CompanyUpgrade::forget)) {
          company.upgrade().prepare();
          company.upgrade().restore();
          isAsBefore(company);
        } else {
          assertThat(i).isGreaterThan(3);
          return;
        }
      }
    }
  }

  private static int cutOffEverywhere(
      AbacusCompany company, int by, Consumer<CompanyUpgrade> what, Consumer<CompanyUpgrade> back)
      throws SQLException {
    for (int i = 0; ; i += by) {
      boolean cutOff = isCutOff(company, new CutOffPool(company.pool, i), what);
      what.accept(company.upgrade());
      company.upgrade().restore();
      isAsBefore(company);
      if (!cutOff) {
        return i;
      }
      back.accept(company.upgrade());
    }
  }

  private static boolean isCutOff(
      AbacusCompany company, CutOffPool pool, Consumer<CompanyUpgrade> what) {
    CompanyUpgrade upgrade = company.upgrade(true, UnaryOperator.identity(), pool);
    try {
      what.accept(upgrade);
      return false;
    } catch (StepFailedException e) {
      assertThat(pool.isWhole()).isFalse();
      return true;
    }
  }
}
