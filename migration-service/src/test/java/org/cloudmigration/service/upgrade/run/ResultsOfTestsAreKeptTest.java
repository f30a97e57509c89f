package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests found in each company, and people who do not want to hear of one any more. */
class ResultsOfTestsAreKeptTest {

  @TempDir Path data;
  private UpgradeRoom room;
  private TestVerdictService tests;

  @BeforeEach
  void compare() {
    room = new UpgradeRoom(data);
    tests = room.office.server.bean(TestVerdictService.class);
    room.workshop.review =
        new Review(
            List.of(
                new Remarks.Remark(
                    "Customer",
                    "C1",
                    "Name: expected “A”, found “B”.",
                    new Remarks.Difference("NAME", "A", "B"),
                    true)),
            List.of(
                verdict("EXISTS", TestOutcome.PASSED, 0, 0),
                verdict("NAME", TestOutcome.WARNING, 0, 1),
                verdict("BALANCE", TestOutcome.FAILED, 2, 0),
                verdict("CITY", TestOutcome.IGNORED, 0, 0)),
            List.of());
    room.replicated(0, "ALPHA", "BETA");
    room.start();
    room.awaitEnd();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static Verdicts.Verdict verdict(
      String test, TestOutcome outcome, long errors, long warnings) {
    return new Verdicts.Verdict("GP", test, "Customer", "About " + test, outcome, errors, warnings);
  }

  private List<TestVerdictView> list(Condition condition) {
    return tests.verdicts(
        room.environment,
        new ListRequest(condition, List.of(Order.by("companyName"), Order.by("testCode")), 0, 100));
  }

  private TestOutcome outcome(String company, String test) {
    return list(Condition.equal("companyName", company)).stream()
        .filter(verdict -> verdict.test().equals(test))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void eachCompanyHasAResultOfEachTest() {
    assertThat(list(Condition.ALL))
        .extracting(TestVerdictView::company, TestVerdictView::test, TestVerdictView::differences)
        .hasSize(8)
        .contains(
            org.assertj.core.api.Assertions.tuple("ALPHA", "BALANCE", 2L),
            org.assertj.core.api.Assertions.tuple("BETA", "NAME", 1L));
    Condition failed =
        Condition.equal("result", OptionName.encode(OptionName.of(TestOutcome.FAILED)));
    assertThat(tests.countVerdicts(room.environment, failed)).isEqualTo(2);
  }

  @Test
  void differencesAreFoundByTheirTest() {
    assertThat(
            room.status()
                .findings(
                    room.environment,
                    new ListRequest(Condition.equal("testCode", "NAME"), List.of(), 0, 10)))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.record()).isEqualTo("C1");
              assertThat(finding.expected()).isEqualTo("A");
              assertThat(finding.actual()).isEqualTo("B");
            });
  }

  @Test
  void aTestIsIgnoredInEveryCompanyAndInTheTenantAndCanComeBack() {
    tests.ignore(UpgradeRoom.NAME, "GP", "BALANCE");
    assertThat(room.workshop.ignored).containsExactly("BALANCE");
    assertThat(outcome("ALPHA", "BALANCE")).isEqualTo(TestOutcome.IGNORED);
    assertThat(outcome("BETA", "BALANCE")).isEqualTo(TestOutcome.IGNORED);
    assertThat(outcome("BETA", "NAME")).isEqualTo(TestOutcome.WARNING);

    tests.heed(UpgradeRoom.NAME, "GP", "BALANCE");
    assertThat(room.workshop.ignored).isEmpty();
    assertThat(outcome("ALPHA", "BALANCE")).isEqualTo(TestOutcome.FAILED);
    assertThat(room.office.trail())
        .extracting(entry -> entry.command())
        .endsWith("Ignore validation test", "Heed validation test");
  }

  @Test
  void aTestThatNobodyMadeIsRefused() {
    assertThatThrownBy(() -> tests.ignore(UpgradeRoom.NAME, "GP", "NOTHING"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("NO_SUCH_CHECK"));
    assertThat(room.workshop.ignored).isEmpty();
  }

  @Test
  void aTenantThatDoesNotAnswerChangesNothing() {
    room.workshop.silent = true;
    assertThatThrownBy(() -> tests.ignore(UpgradeRoom.NAME, "GP", "BALANCE"))
        .isInstanceOfSatisfying(
            MigrationException.class,
            broken -> {
              assertThat(broken.report().code()).isEqualTo("TENANT_NOT_ASKED");
              assertThat(broken.report().rawText()).doesNotContain("secret");
            });
    assertThat(outcome("ALPHA", "BALANCE")).isEqualTo(TestOutcome.FAILED);
  }

  @Test
  void aResetOfTheCloudDataForgetsThem() {
    room.office.server.fire(new CloudDataReset(room.environment));
    assertThat(list(Condition.ALL)).isEmpty();
  }
}
