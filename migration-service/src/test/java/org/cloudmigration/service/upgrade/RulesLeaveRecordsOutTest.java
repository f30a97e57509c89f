package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step's own rules say which records it cannot keep. */
class RulesLeaveRecordsOutTest {

  @TempDir Path directory;
  private AbacusCompany company;

  @BeforeEach
  void open() throws SQLException {
    company = new AbacusCompany(H2Location.file(directory.resolve("tenant")));
    company.account(1, "a100", "Cash");
    company.account(2, "a200", "");
  }

  @AfterEach
  void close() throws SQLException {
    company.close();
  }

  @Test
  void theRecordIsNamedWithItsStepAndTheReason() throws Exception {
    StepReport report = company.upgrade().run(List.of("accounts")).getLast();
    assertThat(company.accounts()).containsExactly("A100");
    RecordFailure failure = report.failures().getFirst();
    assertThat(report.failures()).hasSize(1);
    assertThat(failure.company()).isEqualTo("ONE");
    assertThat(failure.step()).isEqualTo("accounts");
    assertThat(failure.table()).isEqualTo("G/L Account");
    assertThat(failure.record()).isEqualTo("No.=A200");
    assertThat(failure.reason().code()).isEqualTo("RECORD_RULE");
    assertThat(failure.reason().happened()).startsWith("G/L Account No.=A200 was not migrated");
    assertThat(failure.reason().rawText()).isEqualTo("The account has no title.");
  }

  @Test
  void aRecordFailsOnceInARunHoweverManyStepsFindIt() throws Exception {
    company.execute("DELETE FROM " + company.sql("AB ACCOUNT") + " WHERE \"TITLE\" <> ''");
    List<StepReport> reports = company.upgrade().run(List.of("accounts", "accounts"));
    assertThat(reports).extracting(report -> report.failures().size()).containsExactly(1, 0);
  }

  @Test
  void whatBuildsOnAllRecordsIsLeftOutAfterErrors() throws Exception {
    StepReport report = company.upgrade().run(List.of("accounts", "notes")).getLast();
    assertThat(report.leftOut()).isEqualTo(LeftOut.AFTER_ERRORS);
    assertThat(report.ran()).isFalse();
  }

  @Test
  void anotherRunBeginsWithoutTheErrorsOfTheOneBefore() throws Exception {
    company.upgrade().run(List.of("accounts"));
    assertThat(company.upgrade().run(List.of("notes")).getLast().ran()).isTrue();
  }

  @Test
  void aValueThatTheDatabaseRefusesIsNotedForLaterStepsAndToldOnce() throws Exception {
    company.narrowNames(10);
    company.account(3, "a300", "Goodwill of a company that was bought");
    company.account(4, "A100 ", "Cash again");

    List<StepReport> reports = company.upgrade().run(List.of("accounts", "accounts"));

    assertThat(reports.getFirst().failures())
        .extracting(failure -> failure.reason().code())
        .containsExactlyInAnyOrder("RECORD_RULE", "RECORD_VALUE", "RECORD_KEY");
    List<String> noted =
        company.texts(
            "SELECT \"Record\" || ': ' || \"Reason\" FROM %s WHERE \"Told\" = 1 ORDER BY \"Record\""
                .formatted(company.sql("Record Error")));
    assertThat(noted).hasSize(2);
    assertThat(noted.getFirst()).isEqualTo("No.=A200: The account has no title.");
    assertThat(noted.getLast())
        .startsWith("No.=A300: G/L Account No.=A300 could not be written")
        .contains("Name");
  }

  @Test
  void whereNearlyAllRecordsBreakTheRuleTheStepDoes() throws Exception {
    company.connection.setAutoCommit(false);
    for (int i = 0; i <= RecordFailures.MOST; i++) {
      company.account(10 + i, "b" + i, "");
    }
    company.connection.commit();
    company.connection.setAutoCommit(true);
    assertThatThrownBy(() -> company.upgrade().run(List.of("accounts")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("10000")
        .hasMessageContaining("The account has no title.");
    assertThat(company.accounts()).as("the step is undone").isEmpty();
  }
}
