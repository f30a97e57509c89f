package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.COMPLETED;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.FAILED;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.PENDING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the end of a run to the end of its data upgrade, and what can go wrong in between. */
class CompaniesAreUpgradedInTurnTest {

  @TempDir Path data;
  private UpgradeRoom room;

  @BeforeEach
  void open() {
    room = new UpgradeRoom(data);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void everyCompanyOfTheRunGoesThroughEveryStep() {
    UUID run = room.replicated(0, "ALPHA", "BETA");
    assertThat(room.statusOf("ALPHA")).isEqualTo(PENDING);
    room.start();
    room.awaitEnd();

    assertThat(room.workshop.worked)
        .containsExactly("ALPHA first", "ALPHA second", "BETA first", "BETA second");
    assertThat(room.latest().orElseThrow().status()).isEqualTo(UpgradeStatus.COMPLETED);
    assertThat(room.runStatus(run)).isEqualTo(RunStatus.COMPLETED);
    UpgradedCompanyView alpha = room.company("ALPHA");
    assertThat(alpha.status()).isEqualTo(COMPLETED);
    assertThat(alpha.rowsWritten()).isEqualTo(10);
    assertThat(alpha.stepsDone()).isEqualTo(alpha.stepsTotal()).isEqualTo(2);
    assertThat(
            room.status()
                .steps(
                    room.environment,
                    new ListRequest(
                        Condition.equal("companyId", alpha.id()),
                        List.of(Order.by("number")),
                        0,
                        10)))
        .extracting(UpgradeStepView::place, UpgradeStepView::step, UpgradeStepView::rowsSkipped)
        .containsExactly(tuple(1, "first", 2L), tuple(2, "second", 2L));
    assertThat(room.office.trail())
        .extracting(entry -> entry.command())
        .contains("Run data upgrade", "Data upgrade begun", "Company upgraded")
        .endsWith("Data upgrade completed");
  }

  @Test
  void theOneThatSomebodyStartsBeforeTheTimeOfAnotherIsShown() {
    room.wishes.oneStep = true;
    room.wishes.delay = Duration.ofHours(1);
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(room.latest().orElseThrow().status()).isEqualTo(UpgradeStatus.COMPLETED);
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
  }

  @Test
  void aStepThatBreaksOffFailsItsCompanyAndNoOther() {
    UUID run = room.replicated(0, "ALPHA", "BETA");
    room.workshop.breaking.add("ALPHA");
    room.start();
    room.awaitEnd();

    assertThat(room.statusOf("ALPHA")).isEqualTo(FAILED);
    assertThat(room.statusOf("BETA")).isEqualTo(COMPLETED);
    assertThat(room.company("ALPHA").error().code()).isEqualTo("UPGRADE_STEP");
    assertThat(room.company("ALPHA").error().happened()).contains("Step second", "ALPHA");
    assertThat(room.company("ALPHA").error().rawText()).doesNotContain("secret");
    assertThat(room.runStatus(run)).isEqualTo(RunStatus.UPGRADE_FAILED);
    assertThat(room.latest().orElseThrow().error().code()).isEqualTo("UPGRADE_COMPANIES");

    room.workshop.breaking.clear();
    room.workshop.worked.clear();
    room.start();
    room.awaitEnd();
    assertThat(room.workshop.worked).containsExactly("ALPHA first", "ALPHA second");
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
    assertThat(room.findings()).as("those of the attempt before are gone").isEmpty();
    assertThat(room.runStatus(run)).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void recordsThatDoNotFitAreNamedAndTheCompanyIsAFailedOne() {
    room.replicated(0, "ALPHA");
    room.workshop.unfit.put("ALPHA", 2);
    room.start();
    room.awaitEnd();
    assertThat(room.statusOf("ALPHA")).isEqualTo(FAILED);
    assertThat(room.company("ALPHA").errors()).isEqualTo(4);
    assertThat(room.company("ALPHA").stepsDone()).as("the rest is migrated").isEqualTo(2);
    UpgradeFindingView finding = room.findings().getFirst();
    assertThat(finding.table()).isEqualTo("Customer");
    assertThat(finding.record()).startsWith("No.=");
    assertThat(finding.reason()).contains("could not be written").endsWith("Name is too long");

    room.office.server.bean(DataUpgradeService.class).dismiss(UpgradeRoom.NAME, finding.id());
    assertThat(room.findings())
        .filteredOn(UpgradeFindingView::dismissed)
        .extracting(UpgradeFindingView::id)
        .containsExactly(finding.id());
  }

  @Test
  void theFirstFailedCompanyStopsTheOthersWhereErrorsAreNotCollected() {
    room.wishes.collectsAll = false;
    room.replicated(0, "ALPHA", "BETA");
    room.workshop.breaking.add("ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(room.statusOf("ALPHA")).isEqualTo(FAILED);
    assertThat(room.statusOf("BETA")).isEqualTo(PENDING);
  }

  @Test
  void whatPeopleShouldLookAtIsAWarningUnlessTheyWantItToFail() {
    room.workshop.review =
        new Review(
            List.of(
                new Remarks.Remark("Item", "LAMP", "It was left out.", null, true),
                new Remarks.Remark(
                    "Customer",
                    "C1",
                    "Name: expected “A”, found “B”.",
                    new Remarks.Difference("NAME", "A", "B"),
                    false)),
            List.of(),
            List.of());
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
    assertThat(room.company("ALPHA").warnings()).isEqualTo(2);

    room.wishes.validationFails = true;
    room.replicated(0, "BETA");
    room.start();
    room.awaitEnd();
    assertThat(room.statusOf("BETA")).isEqualTo(FAILED);
    assertThat(room.company("BETA").errors()).isEqualTo(1);
    assertThat(room.company("BETA").warnings()).isEqualTo(1);
  }

  @Test
  void whatTakesLongerThanIsAllowedIsEnded() {
    room.wishes.longest = Duration.ofHours(-1);
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(room.company("ALPHA").error().code()).isEqualTo("UPGRADE_TOO_LONG");
    assertThat(room.workshop.worked).isEmpty();
  }

  @Test
  void itBeginsByItselfWhenItsTimeHasComeAndNotBefore() {
    room.wishes.oneStep = true;
    room.wishes.delay = Duration.ofHours(1);
    room.replicated(0, "ALPHA");
    assertThat(room.latest().orElseThrow().dueAt()).isAfter(Instant.now().plusSeconds(3000));
    room.tick();
    assertThat(room.latest().orElseThrow().status()).isEqualTo(UpgradeStatus.SCHEDULED);
    room.database.execute("UPDATE data_upgrade SET due_at = TIMESTAMP '2020-01-01'");
    room.tick();
    room.awaitEnd();
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
  }

  /** The one that was due later was shown instead, as given up. */
  @Test
  void whoDoesNotWaitForItSeesTheOneThatBeganAndNotTheOneGivenUp() {
    room.wishes.oneStep = true;
    room.wishes.delay = Duration.ofHours(1);
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    assertThat(room.latest().orElseThrow().error()).isNull();
    assertThat(room.latest().orElseThrow().status()).isEqualTo(UpgradeStatus.COMPLETED);
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
  }

  @Test
  void aRunWithFailedTablesIsNotFollowedByOne() {
    room.wishes.oneStep = true;
    room.replicated(1, "ALPHA");
    assertThat(room.latest()).isEmpty();
    assertThat(room.refusal()).isEqualTo("FAILED_TABLES");
  }

  @Test
  void anotherRunBeforeItsTimeOvertakesIt() {
    room.wishes.oneStep = true;
    room.replicated(0, "ALPHA");
    room.wishes.oneStep = false;
    database("UPDATE data_upgrade SET due_at = TIMESTAMP '2020-01-01'");
    database("UPDATE replication_run SET start_time = TIMESTAMP '2020-01-01'");
    room.wishes.oneStep = true;
    UUID second = room.replicated(0, "ALPHA");
    room.tick();
    Eventually.until("the first is given up", () -> room.latest().orElseThrow().error() != null);
    assertThat(room.latest().orElseThrow().error().code()).isEqualTo("UPGRADE_OVERTAKEN");
    assertThat(room.workshop.worked).isEmpty();
    assertThat(room.runStatus(second)).isEqualTo(RunStatus.UPGRADE_PENDING);
  }

  private void database(String sql) {
    room.database.execute(sql);
  }

  @Test
  void aCompletedCompanyStaysAsItIsWhateverIsReplicated() {
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    UUID again = room.replicated(0, "ALPHA");
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
    assertThat(room.runStatus(again)).isEqualTo(RunStatus.COMPLETED);
    assertThat(room.refusal()).isEqualTo("NOTHING_PENDING");
    room.replicated(0, "ALPHA", "BETA");
    room.workshop.worked.clear();
    room.start();
    room.awaitEnd();
    assertThat(room.workshop.worked).containsExactly("BETA first", "BETA second");
  }

  @Test
  void nothingElseBeginsMeanwhileAndAnotherServerGoesOnAfterAKill() {
    room.replicated(0, "ALPHA", "BETA");
    room.workshop.within =
        () -> {
          if (room.workshop.worked.contains("ALPHA second")) {
            room.office.server.bean(UpgradeCaretaker.class).handOver();
          } else {
            assertThat(room.refusal()).isEqualTo("DATA_UPGRADE");
          }
        };
    room.start();
    Eventually.until(
        "the server lets go",
        () ->
            !room.office
                    .server
                    .bean(UpgradeRunner.class)
                    .isWorkingOn(
                        room.latest().orElseThrow().id(), room.latest().orElseThrow().fence())
                && room.workshop.worked.size() > 2);
    room.workshop.within = () -> {};
    EnvironmentOffice other = UpgradeRoom.office(room.database, data, room.workshop, room.wishes);
    try {
      Eventually.until(
          "another one has finished it",
          () -> {
            other.server.bean(UpgradeCaretaker.class).tick();
            return !room.latest().orElseThrow().status().isOpen();
          });
    } finally {
      other.server.close();
    }
    assertThat(room.statusOf("ALPHA")).isEqualTo(COMPLETED);
    assertThat(room.statusOf("BETA")).isEqualTo(COMPLETED);
    assertThat(room.workshop.worked)
        .as("completed ones are not touched again")
        .containsOnlyOnce("ALPHA first")
        .endsWith("BETA first", "BETA second");
  }

  @Test
  void aResetForgetsWhatWasUpgraded() {
    room.replicated(0, "ALPHA");
    room.start();
    room.awaitEnd();
    room.office.server.fire(new CloudDataReset(room.environment));
    assertThat(room.status().all(room.environment)).isEmpty();
    assertThat(room.refusal()).isEqualTo("NOTHING_PENDING");
  }
}
