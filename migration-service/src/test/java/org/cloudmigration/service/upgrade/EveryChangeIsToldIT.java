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
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What steps do to records, what they leave when they are emptied, and what keeps them back. */
@ExtendWith(FreshPostgreSql.class)
class EveryChangeIsToldIT {

  @TempDir Path directory;
  private AbacusCompany company;
  private final List<RecordChange> changes = new ArrayList<>();

  private void open(DatabaseLocation tenant) throws SQLException {
    company = new AbacusCompany(tenant);
    company.account(1, "a 100 ", "Cash");
    company.account(2, "a 200", "Sales");
    company.entry(1, 1, "b1", "12.5");
    company.entry(2, 2, "b1", "-12.5");
    CompanySetup.run(company.session(true, UnaryOperator.identity()), company.pool);
  }

  private void openInH2() throws SQLException {
    open(H2Location.file(directory.resolve("tenant")));
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
    openInH2();
    eachIsTold();
  }

  @Test
  void insertedModifiedAndDeletedRecordsAndNoOtherInPostgreSql(RealPostgreSql server)
      throws Exception {
    open(BadRecordsKeepNoOthersOutIT.postgreSql(server, "every_change"));
    eachIsTold();
    whatAKilledStepLeftIsSwept();
  }

  private void eachIsTold() throws Exception {
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
        "SELECT table_name FROM information_schema.tables WHERE table_name LIKE '$migration$log%'");
  }

  /** A process that is killed within a step drops nothing, and its transaction is gone. */
  private void whatAKilledStepLeftIsSwept() throws SQLException {
    UpgradeSession session = company.session(true, UnaryOperator.identity());
    UpgradeStep step = AbacusCompany.UPGRADE.steps("accounts").getFirst();
    new ChangeWatch(session, step).open(company.connection);
    String other = "$migration$log$0";
    company.execute(
        company
            .dialect()
            .createTable(company.definition("G/L Account").named(new TableName(place(), other))));
    assertThat(copies()).hasSize(2);

    company.upgrade().prepare();
    assertThat(copies()).as("a copy of no table of this company stays").containsExactly(other);
    company.upgrade().prepare();
    assertThat(copies()).containsExactly(other);
  }

  private String place() {
    return company.definition("G/L Account").name().schema();
  }

  @Test
  void copiesOfAKilledStepAreSweptBeforeTheNextUpgrade() throws Exception {
    openInH2();
    whatAKilledStepLeftIsSwept();
  }

  @Test
  void aStepThatBreaksOffHasChangedNothing() throws Exception {
    openInH2();
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
    openInH2();
    company.upgrade().run(List.of("accounts", "notes"));
    company.upgrade().empty(List.of("accounts"));
    assertThat(company.accounts()).isEmpty();
    assertThat(company.texts("SELECT \"Note\" FROM " + company.sql("Abacus Note"))).hasSize(1);
  }

  @Test
  void aCompanyInUseIsToldByWhatItHolds() throws Exception {
    openInH2();
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
