package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.service.database.h2.H2Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What steps do to records, what they leave when they are emptied, and what keeps them back. */
class EveryChangeIsToldIT {

  @TempDir Path directory;
  private AbacusCompany company;
  private final List<RecordChange> changes = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException {
    company = new AbacusCompany(H2Location.file(directory.resolve("tenant")));
    company.account(1, "a 100 ", "Cash");
    company.account(2, "a 200", "Sales");
    company.entry(1, 1, "b1", "12.5");
    company.entry(2, 2, "b1", "-12.5");
    CompanySetup.run(company.session(true, UnaryOperator.identity()), company.pool);
  }

  @AfterEach
  void close() throws SQLException {
    company.close();
  }

  private CompanyUpgrade logging() {
    return new CompanyUpgrade(
        company.session(true, UnaryOperator.identity()),
        company.pool,
        report -> {},
        Optional.of(changes::add));
  }

  @Test
  void insertedModifiedAndDeletedRecordsAndNoOther() throws Exception {
    logging().run(List.of("accounts"));
    assertThat(changes)
        .extracting(
            RecordChange::step, RecordChange::table, RecordChange::record, RecordChange::kind)
        .containsExactly(
            tuple("accounts", "G/L Account", "No.=A 100", ChangeKind.INSERTED),
            tuple("accounts", "G/L Account", "No.=A 200", ChangeKind.INSERTED));

    changes.clear();
    logging().run(List.of("archive"));
    assertThat(changes)
        .containsExactly(
            new RecordChange("archive", "G/L Account", "No.=A 100", ChangeKind.MODIFIED));

    changes.clear();
    logging().run(List.of("clean-up"));
    assertThat(changes)
        .extracting(RecordChange::record, RecordChange::kind)
        .containsExactly(
            tuple("No.=A 100", ChangeKind.DELETED), tuple("No.=A 200", ChangeKind.DELETED));
    assertThat(copies()).as("copies beside the tables are gone").isEmpty();
  }

  private List<String> copies() throws SQLException {
    return company.texts(
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE '$migration$log%'");
  }

  @Test
  void aStepThatBreaksOffHasChangedNothing() throws Exception {
    company.session(true, UnaryOperator.identity()).table(company.connection, "Gen. Journal Line");
    company.execute(
        "ALTER TABLE " + company.sql("Gen. Journal Line") + " ADD CHECK \"Amount\" < 0");
    logging().run(List.of("accounts"));
    changes.clear();
    assertThatThrownBy(() -> logging().run(List.of("entries")))
        .isInstanceOf(StepFailedException.class);
    assertThat(changes).isEmpty();
    assertThat(copies()).isEmpty();
  }

  @Test
  void whatStepsFillIsEmptiedAndNothingElse() throws Exception {
    company.upgrade().run(List.of("accounts", "notes"));
    company.upgrade().empty(List.of("accounts"));
    assertThat(company.accounts()).isEmpty();
    assertThat(company.texts("SELECT \"Note\" FROM " + company.sql("Abacus Note"))).hasSize(1);
  }

  @Test
  void aCompanyInUseIsToldByWhatItHolds() throws Exception {
    UpgradeSession session = company.session(true, UnaryOperator.identity());
    assertThat(CompanyHoldings.read(session, company.pool)).isEmpty();
    CompanyUpgrade upgrade = company.upgrade();
    upgrade.prepare();
    upgrade.run(List.of("accounts", "entries"));
    assertThat(CompanyHoldings.read(session, company.pool))
        .containsExactly(entry("lines of general journals", 2L));
    upgrade.run(List.of("post-entries"));
    assertThat(CompanyHoldings.read(session, company.pool))
        .containsExactly(entry("entries of its general ledger", 2L));
    upgrade.restore();
    assertThat(CompanyHoldings.read(session, company.pool))
        .as("what an upgrade wrote is none")
        .isEmpty();
  }
}
