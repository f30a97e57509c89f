package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts of tests, and journals that nobody has posted. */
class WhatIsLeftToLookAtTest {

  private static final UnaryOperator<Settings> INITIAL = UnaryOperator.identity();

  @TempDir Path directory;
  private AbacusCompany company;

  @BeforeEach
  void open() throws SQLException {
    company = new AbacusCompany(H2Location.file(directory.resolve("tenant")));
    company.account(1, "100", "Cash");
    company.account(2, "200", "Sales");
    company.entry(1, 1, "B1", "12.5");
    company.entry(2, 2, "B2", "-12.5");
    CompanySetup.run(company.session(true, INITIAL), company.pool);
  }

  @AfterEach
  void close() throws SQLException {
    company.close();
  }

  private Review review(boolean ownTenant, UnaryOperator<Settings> settings, String... steps) {
    company.upgrade(ownTenant, settings, company.pool).run(List.of(steps));
    return Review.of(
        company.session(ownTenant, settings), company.pool, AbacusCompany.UPGRADE.steps());
  }

  private static TestOutcome outcome(Review review, String test) {
    return verdict(review, test).outcome();
  }

  private static Verdicts.Verdict verdict(Review review, String test) {
    return review.verdicts().stream()
        .filter(verdict -> verdict.test().equals(test))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void blanksAtTheEndOfATextThatWasCutAreNoDifference() {
    Review review = review(true, INITIAL, "accounts", "validation");
    assertThat(review.verdicts())
        .extracting(Verdicts.Verdict::test, Verdicts.Verdict::outcome)
        .containsExactly(
            tuple("ACCOUNTEXISTS", TestOutcome.PASSED),
            tuple("ACCOUNTNAME", TestOutcome.PASSED),
            tuple("ACCOUNTAMOUNT", TestOutcome.PASSED),
            tuple("ACCOUNTSHORT", TestOutcome.PASSED));
    assertThat(review.remarks()).isEmpty();
  }

  @Test
  void whatDiffersIsToldByItsTest() throws Exception {
    company.upgrade().run(List.of("accounts"));
    company.execute(
        "UPDATE %s SET \"Name\" = 'Cash box' WHERE \"No_\" = '100'"
            .formatted(company.sql("G/L Account")));
    company.execute("DELETE FROM %s WHERE \"No_\" = '200'".formatted(company.sql("G/L Account")));
    Review review = review(true, INITIAL, "validation");
    assertThat(verdict(review, "ACCOUNTEXISTS").errors()).isEqualTo(1);
    assertThat(outcome(review, "ACCOUNTEXISTS")).isEqualTo(TestOutcome.FAILED);
    assertThat(outcome(review, "ACCOUNTNAME")).isEqualTo(TestOutcome.FAILED);
    assertThat(outcome(review, "ACCOUNTSHORT")).isEqualTo(TestOutcome.PASSED);
    assertThat(review.remarks())
        .extracting(Remarks.Remark::record, Remarks.Remark::difference)
        .contains(tuple("100", new Remarks.Difference("ACCOUNTNAME", "Cash", "Cash box")));
  }

  @Test
  void aTestThatPeopleIgnoreFindsNothingNextTime() throws Exception {
    review(true, INITIAL, "accounts", "validation");
    UpgradeSession session = company.session(true, INITIAL);
    assertThat(Verdicts.ignore(session, company.pool, "AB", "ACCOUNTNAME", true)).isTrue();
    company.execute("UPDATE %s SET \"Name\" = 'x'".formatted(company.sql("G/L Account")));
    Review review = review(true, INITIAL, "validation");
    assertThat(outcome(review, "ACCOUNTNAME")).isEqualTo(TestOutcome.IGNORED);
    assertThat(outcome(review, "ACCOUNTSHORT")).isEqualTo(TestOutcome.WARNING);
    assertThat(verdict(review, "ACCOUNTSHORT").warnings()).isEqualTo(2);
    assertThat(verdict(review, "ACCOUNTNAME").errors()).isZero();
  }

  @Test
  void testsOfWhatSettingsLeaveOutAreNotMadeRatherThanPassed() {
    Review review = review(true, s -> s.with("Migrate Books", false), "accounts", "validation");
    assertThat(review.verdicts())
        .extracting(Verdicts.Verdict::outcome)
        .containsOnly(TestOutcome.NOT_MADE);
  }

  @Test
  void withoutComparisonThereAreNoVerdicts() {
    company.upgrade().run(List.of("accounts"));
    List<UpgradeStep> accounts = AbacusCompany.UPGRADE.steps("accounts");
    assertThat(Verdicts.read(company.session(true, INITIAL), company.pool, accounts)).isEmpty();
  }

  @Test
  void inATenantOfOthersEachBatchWaitsForBusinessCentral() {
    Review review = review(false, INITIAL, "accounts", "entries", "post-entries");
    assertThat(review.batches())
        .extracting(
            UnpostedBatches.Batch::name,
            UnpostedBatches.Batch::lines,
            batch -> batch.balance().stripTrailingZeros().toPlainString(),
            UnpostedBatches.Batch::cause)
        .containsExactly(
            tuple("B1", 1L, "12.5", BatchCause.TENANT_OF_OTHERS),
            tuple("B2", 1L, "-12.5", BatchCause.TENANT_OF_OTHERS));
  }

  @Test
  void inATenantOfOursTheSettingsHaveLeftThem() {
    Review review =
        review(
            true, s -> s.with("Skip Posting Books", true), "accounts", "entries", "post-entries");
    assertThat(review.batches())
        .extracting(UnpostedBatches.Batch::cause)
        .containsExactly(BatchCause.BY_SETTINGS, BatchCause.BY_SETTINGS);
  }

  @Test
  void whatIsPostedIsNotListed() {
    assertThat(review(true, INITIAL, "accounts", "entries").batches()).hasSize(2);
  }
}
