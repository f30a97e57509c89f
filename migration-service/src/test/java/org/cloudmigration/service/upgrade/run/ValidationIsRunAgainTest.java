package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.Review;
import org.cloudmigration.service.upgrade.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies that are upgraded are compared with their source once more, and nothing else. */
class ValidationIsRunAgainTest {

  @TempDir Path data;
  private UpgradeRoom room;

  @BeforeEach
  void upgradeWithTwoDifferences() {
    room = new UpgradeRoom(data, ValidationRunner.class);
    var found = new ArrayList<>(List.of(different("C1", true), different("C2", false)));
    found.add(new Remarks.Remark("Bank", "B1", "Name was cut.", null, true));
    room.workshop.review = review(TestOutcome.FAILED, found);
    room.replicated(0, "ALPHA", "BETA");
    room.start();
    room.awaitEnd();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static Remarks.Remark different(String record, boolean warning) {
    var difference = new Remarks.Difference("NAME", "A", "B");
    return new Remarks.Remark("Customer", record, "Name differs.", difference, warning);
  }

  private static Review review(TestOutcome outcome, List<Remarks.Remark> remarks) {
    return new Review(
        remarks,
        List.of(new Verdicts.Verdict("GP", "NAME", "Customer", "Name", outcome, 1, 1)),
        List.of());
  }

  private void validate(boolean again, UUID... companies) {
    room.office
        .server
        .bean(ValidationService.class)
        .runAll(UpgradeRoom.NAME, Set.of(companies), again);
  }

  private void awaitEnd() {
    Eventually.until(
        "the environment is free",
        () -> room.office.server.bean(LeaseKeeper.class).isFree(room.environment));
  }

  private List<TestOutcome> outcomes() {
    return room
        .office
        .server
        .bean(TestVerdictService.class)
        .verdicts(
            room.environment,
            new ListRequest(Condition.ALL, List.of(Order.by("companyName")), 0, 100))
        .stream()
        .map(TestVerdictView::outcome)
        .toList();
  }

  private List<String> trail() {
    return room.office.trail().stream().map(entry -> entry.command()).toList();
  }

  @Test
  void whatItFindsTakesThePlaceOfWhatWasFoundAndRemarksOfStepsStay() {
    assertThat(room.company("ALPHA").warnings()).isEqualTo(3);
    room.workshop.review = review(TestOutcome.PASSED, List.of());
    validate(true);
    awaitEnd();

    assertThat(room.workshop.compared).containsExactly("ALPHA", "BETA");
    assertThat(outcomes()).containsExactly(TestOutcome.PASSED, TestOutcome.PASSED);
    assertThat(room.findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.record()).isEqualTo("B1"));
    assertThat(room.company("ALPHA").warnings()).isEqualTo(1);
    assertThat(room.company("ALPHA").errors()).isZero();
    assertThat(trail())
        .endsWith("Run all validation", "Validation completed", "Validation completed");
  }

  @Test
  void differencesAreErrorsWhereTheSettingsSaySo() {
    room.wishes.validationFails = true;
    validate(true, room.company("BETA").id());
    awaitEnd();
    assertThat(room.workshop.compared).containsExactly("BETA");
    assertThat(room.company("BETA").errors()).isEqualTo(1);
    assertThat(room.company("ALPHA").errors()).isZero();
  }

  @Test
  void companiesThatWereComparedAreLeftUnlessWanted() {
    assertThatThrownBy(() -> validate(false))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo("NOTHING_TO_VALIDATE"));
    room.database.execute("DELETE FROM test_verdict WHERE company_name = 'BETA'");
    validate(false);
    awaitEnd();
    assertThat(room.workshop.compared).containsExactly("BETA");
  }

  @Test
  void aProductWithoutTestsIsToldSoAndNothingBegins() {
    room.workshop.compares = false;

    assertThatThrownBy(() -> validate(true))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.report().code()).isEqualTo("NO_VALIDATION_TESTS");
              assertThat(refused.report().action()).contains("trial balance");
            });
    assertThat(room.office.server.bean(TestVerdictService.class).hasTests(room.environment))
        .isFalse();
    assertThat(room.workshop.compared).isEmpty();
    assertThat(room.office.server.bean(LeaseKeeper.class).isFree(room.environment)).isTrue();
    assertThat(outcomes()).containsExactly(TestOutcome.FAILED, TestOutcome.FAILED);
  }

  @Test
  void aTenantThatDoesNotAnswerKeepsTheEarlierResultsAndTellsNoSecret() {
    room.workshop.silent = true;
    validate(true);
    awaitEnd();
    assertThat(outcomes()).containsExactly(TestOutcome.FAILED, TestOutcome.FAILED);
    assertThat(room.company("ALPHA").warnings()).isEqualTo(3);
    assertThat(trail()).endsWith("Validation broke off", "Validation broke off");
    assertThat(room.office.trail().getLast().after())
        .contains("Failed", "could not be compared")
        .doesNotContain("secret");
  }

  @Test
  void nothingElseBeginsMeanwhileAndAServerThatGoesAwayLeavesTheRest() throws Exception {
    var inside = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    room.workshop.within =
        () -> {
          inside.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    validate(true);
    inside.await();
    Environment environment =
        room.office.server.bean(Environments.class).named(UpgradeRoom.NAME).orElseThrow();
    assertThatThrownBy(() -> room.office.server.bean(EnvironmentUse.class).take(environment))
        .isInstanceOf(RefusedException.class);
    room.office.server.bean(ValidationRunner.class).handOver();
    goOn.countDown();
    awaitEnd();
    assertThat(room.workshop.compared).containsExactly("ALPHA");
  }

  @Test
  void aServerWhoseLeaseWentToAnotherOneWritesNothing() {
    room.workshop.within =
        () ->
            room.database.execute(
                "UPDATE environment_lease SET owner = 'other', fence = fence + 1");
    room.workshop.review = review(TestOutcome.PASSED, List.of());
    validate(true);
    Eventually.until("compared once", () -> !room.workshop.compared.isEmpty());
    room.office.server.bean(ValidationRunner.class).tick();
    assertThat(outcomes()).containsExactly(TestOutcome.FAILED, TestOutcome.FAILED);
  }
}
