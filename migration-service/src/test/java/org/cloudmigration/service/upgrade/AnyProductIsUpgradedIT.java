package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine does for a product that it has never heard of. */
class AnyProductIsUpgradedIT {

  @TempDir Path directory;
  private AbacusCompany company;

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

  private List<String> lines() throws SQLException {
    return company.texts(
        "SELECT \"Journal Batch Name\" || ' ' || \"Line No_\" || ' ' || \"Account No_\" || ' '"
            + " || CAST(\"Amount\" AS DECIMAL(10, 2)) FROM "
            + company.sql("Gen. Journal Line")
            + " ORDER BY 1");
  }

  @Test
  void fromItsRowsToPostedEntries() throws Exception {
    List<StepReport> reports =
        company.upgrade().run(List.of("accounts", "entries", "notes", "post-entries"));
    assertThat(company.accounts()).containsExactly("A 100", "A 200");
    assertThat(
            company.texts(
                "SELECT CAST(\"Amount\" AS DECIMAL(10, 2)) FROM %s ORDER BY \"Entry No_\""
                    .formatted(company.sql("G/L Entry"))))
        .containsExactly("12.50", "-12.50");
    assertThat(lines()).isEmpty();
    assertThat(reports)
        .allMatch(StepReport::ran)
        .extracting(StepReport::step)
        .containsExactly("accounts", "entries", "notes", "post-entries");
    assertThat(company.reports)
        .as("what a step needs runs by itself, once")
        .extracting(StepReport::step)
        .containsExactly("staging", "accounts", "entries", "notes", "post-entries");
    assertThat(reports.get(1).rowsRead()).isEqualTo(2);
    assertThat(reports.get(1).rowsWritten()).as("a batch and two lines").isEqualTo(3);
  }

  @Test
  void inATenantOfOthersJournalsStayReadyAndTheReportSaysSo() throws Exception {
    List<StepReport> reports =
        company
            .upgrade(false, UnaryOperator.identity(), company.pool)
            .run(List.of("accounts", "entries", "post-entries"));
    assertThat(reports.getLast().leftOut()).isEqualTo(LeftOut.TENANT_OF_OTHERS);
    assertThat(reports.getLast().ran()).isFalse();
    assertThat(lines()).containsExactly("B1 10000 A 100 12.50", "B1 20000 A 200 -12.50");
    assertThat(company.session(false, UnaryOperator.identity()).destinations())
        .contains("Gen. Journal Line")
        .doesNotContain("G/L Entry", "Batch to Post");
  }

  @Test
  void settingsLeaveStepsOutAndGoIntoValues() throws Exception {
    UnaryOperator<Settings> settings =
        s -> s.with("Prefix", "x'y").with("Skip Posting Books", true).with("Oldest Year", 2025);
    List<StepReport> reports =
        company
            .upgrade(true, settings, company.pool)
            .run(List.of("accounts", "entries", "post-entries"));
    assertThat(company.accounts()).containsExactly("X'YA 100", "X'YA 200");
    assertThat(lines()).isEmpty();
    assertThat(reports.getLast().leftOut()).isEqualTo(LeftOut.BY_SETTINGS);
    assertThat(
            AbacusCompany.UPGRADE
                .settings()
                .changed(AbacusCompany.UPGRADE.settings().initial(), "Migrate Books", false)
                .value("Skip Posting Books"))
        .isEqualTo(true);
  }

  @Test
  void aStepThatFailsLeavesNothing() throws Exception {
    company.session(true, UnaryOperator.identity()).table(company.connection, "Gen. Journal Line");
    company.execute(
        "ALTER TABLE " + company.sql("Gen. Journal Line") + " ADD CHECK \"Amount\" > 0");
    assertThatThrownBy(() -> company.upgrade().run(List.of("accounts", "entries")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("entries")
        .hasMessageContaining("A line for each entry.");
    assertThat(company.texts("SELECT \"Name\" FROM " + company.sql("Gen. Journal Batch")))
        .as("what the step wrote before")
        .isEmpty();
    assertThat(company.accounts()).as("the step before it").hasSize(2);
  }

  @Test
  void anUnknownStepIsRefusedBeforeAnythingRuns() throws Exception {
    assertThatThrownBy(() -> company.upgrade().run(List.of("accounts", "no-such-step")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(company.reports).isEmpty();
  }

  @Test
  void withoutItsTablesThereIsNothingToTurn() throws Exception {
    company.execute("DROP TABLE " + company.sql("AB ENTRY"));
    assertThatThrownBy(() -> company.upgrade().run(List.of("entries")))
        .isInstanceOf(SourceNotReplicatedException.class)
        .hasMessageContaining("AB ENTRY");
  }

  /** As an earlier version made the table, with a row. */
  private void withoutColumns(String table, String... columns) throws SQLException {
    TableDefinition wanted = company.definition(table);
    List<Column> kept =
        wanted.columns().stream().filter(c -> !List.of(columns).contains(c.name())).toList();
    company.execute("DROP TABLE IF EXISTS " + company.sql(table));
    company.execute(
        company.dialect().createTable(new TableDefinition(wanted.name(), kept, wanted.key())));
  }

  @Test
  void aTableOfAnEarlierVersionGetsTheColumnsThatItLacks() throws Exception {
    withoutColumns("G/L Account", "Direct Posting", "Name");
    company.execute(
        "INSERT INTO %s (\"No_\", \"Search Name\", \"Account Type\", \"Account Category\","
                .formatted(company.sql("G/L Account"))
            + " \"Account Subcategory Entry No_\", \"Income_Balance\", \"Debit_Credit\","
            + " \"Gen_ Prod_ Posting Group\", \"Blocked\")"
            + " VALUES ('OLD', '', 0, 0, 0, 0, 0, '', 0)");
    company.upgrade().run(List.of("accounts"));
    assertThat(
            company.texts(
                "SELECT \"No_\" || '/' || \"Name\" || '/' || \"Direct Posting\" FROM %s ORDER BY 1"
                    .formatted(company.sql("G/L Account"))))
        .containsExactly("A 100/Cash/1", "A 200/Sales/1", "OLD//0");
  }

  @Test
  void aTableOfOthersIsLeftAsItIs() throws Exception {
    withoutColumns("G/L Account", "Direct Posting");
    CompanyUpgrade upgrade = company.upgrade(false, UnaryOperator.identity(), company.pool);
    assertThatThrownBy(() -> upgrade.run(List.of("accounts")))
        .hasMessageContaining("G/L Account")
        .hasMessageContaining("Direct Posting");
  }
}
