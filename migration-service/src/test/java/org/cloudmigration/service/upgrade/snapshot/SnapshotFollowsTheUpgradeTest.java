package org.cloudmigration.service.upgrade.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.service.upgrade.run.UpgradeRoom;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of a company is copied behind its upgrade, whatever happens in between. */
class SnapshotFollowsTheUpgradeTest {

  private static final IllegalStateException BROKEN =
      new IllegalStateException("Password=secret of the tenant is wrong");

  @TempDir Path data;
  private SnapshotRoom room;

  @BeforeEach
  void open() {
    room = new SnapshotRoom(data);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void itBeginsOnceTheUpgradeHasEndedAndItsPartsAreStepsOfTheCompany() {
    room.upgraded("ALPHA", "BETA");
    assertThat(room.upgrades.statusOf("ALPHA")).isEqualTo(CompanyUpgradeStatus.COMPLETED);
    assertThat(room.snapshot("ALPHA").status()).isEqualTo(SnapshotStatus.WAITING);
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    room.await("BETA", SnapshotStatus.COMPLETED);

    assertThat(room.darkroom.worked)
        .containsExactly(
            "ALPHA snapshot.old", "ALPHA snapshot.new", "BETA snapshot.old", "BETA snapshot.new");
    SnapshotView alpha = room.snapshot("ALPHA");
    assertThat(alpha.partsDone()).isEqualTo(alpha.partsTotal()).isEqualTo(2);
    assertThat(alpha.rowsWritten()).isEqualTo(10);
    assertThat(alpha.duration()).isNotNull();
    assertThat(room.upgrades.company("ALPHA").stepsTotal())
        .as("of the upgrade itself")
        .isEqualTo(2);
    assertThat(steps("ALPHA"))
        .extracting(UpgradeStepView::place, UpgradeStepView::step)
        .containsExactly(
            tuple(1, "first"),
            tuple(2, "second"),
            tuple(3, "snapshot.old"),
            tuple(4, "snapshot.new"));
    assertThat(room.upgrades.office.trail())
        .extracting(entry -> entry.command())
        .contains("Detail snapshot begun")
        .endsWith("Detail snapshot completed");
  }

  private List<UpgradeStepView> steps(String company) {
    return room.upgrades
        .status()
        .steps(
            room.upgrades.environment,
            new ListRequest(
                Condition.equal("companyId", room.upgrades.company(company).id()),
                List.of(Order.by("number")),
                0,
                10));
  }

  @Test
  void aCompanyThatWantsNoHistoryHasNone() {
    room.darkroom.unwanted.add("ALPHA");
    room.upgraded("ALPHA");
    assertThat(room.all()).isEmpty();
    assertThat(refusal(() -> room.rerun("ALPHA"))).isEqualTo("SNAPSHOT_OFF");
  }

  private static String refusal(Runnable command) {
    try {
      command.run();
      return "";
    } catch (MigrationException e) {
      return e.report().code();
    }
  }

  @Test
  void aPartThatBreaksOffIsTriedAgainAndPartsThatAreDoneAreNot() {
    room.darkroom.breaking.put("snapshot.new", BROKEN);
    room.upgraded("ALPHA");
    room.tick();
    Eventually.until("broke off", () -> room.snapshot("ALPHA").error() != null);

    SnapshotView broken = room.snapshot("ALPHA");
    assertThat(broken.status()).isEqualTo(SnapshotStatus.WAITING);
    assertThat(broken.error().code()).isEqualTo("SNAPSHOT_STEP");
    assertThat(broken.error().rawText()).doesNotContain("secret");
    assertThat(room.upgrades.statusOf("ALPHA"))
        .as("the company is completed all the same")
        .isEqualTo(CompanyUpgradeStatus.COMPLETED);
    assertThat(room.upgrades.findings())
        .extracting(UpgradeFindingView::company, UpgradeFindingView::step)
        .containsExactly(tuple("ALPHA", "snapshot.new"));
    room.tick();
    assertThat(room.snapshot("ALPHA").attempt()).as("not before its time").isEqualTo(1);

    room.darkroom.breaking.clear();
    room.waitNoLonger();
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.snapshot("ALPHA").attempt()).isEqualTo(2);
    assertThat(room.darkroom.worked).containsExactly("ALPHA snapshot.old", "ALPHA snapshot.new");
    assertThat(room.upgrades.findings()).as("what is mended is no error").isEmpty();
  }

  @Test
  void afterTenAttemptsItHasFailedAndNothingElse() {
    room.darkroom.breaking.put("snapshot.old", BROKEN);
    room.upgraded("ALPHA");
    room.upgrades.database.execute("UPDATE detail_snapshot SET attempt = 9");
    room.await("ALPHA", SnapshotStatus.FAILED);
    assertThat(room.upgrades.statusOf("ALPHA")).isEqualTo(CompanyUpgradeStatus.COMPLETED);
    assertThat(room.upgrades.office.trail())
        .extracting(entry -> entry.command())
        .endsWith("Detail snapshot failed");

    room.darkroom.breaking.clear();
    room.rerun();
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.snapshot("ALPHA").error()).isNull();
  }

  @Test
  void whatTakesLongerThanIsAllowedIsNotTriedAgain() {
    room.upgraded("ALPHA");
    room.upgrades.wishes.longest = Duration.ofHours(-1);
    room.await("ALPHA", SnapshotStatus.FAILED);
    assertThat(room.snapshot("ALPHA").error().code()).isEqualTo("SNAPSHOT_TOO_LONG");
    assertThat(room.snapshot("ALPHA").attempt()).isEqualTo(1);
  }

  @Test
  void recordsThatDoNotFitAreNamedAndTheirPartsAloneAreRerun() {
    room.darkroom.unfit.add("snapshot.new");
    room.upgraded("ALPHA");
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.snapshot("ALPHA").errors()).isEqualTo(1);
    assertThat(room.upgrades.company("ALPHA").errors()).as("no error of the upgrade").isZero();
    assertThat(room.upgrades.findings())
        .extracting(UpgradeFindingView::step, UpgradeFindingView::table, UpgradeFindingView::record)
        .containsExactly(tuple("snapshot.new", "Hist. G/L Account", "No.=1"));

    room.darkroom.unfit.clear();
    room.darkroom.worked.clear();
    room.rerun("ALPHA");
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.darkroom.worked).containsExactly("ALPHA snapshot.new");
    assertThat(room.snapshot("ALPHA").errors()).isZero();
    assertThat(room.snapshot("ALPHA").rowsWritten()).isEqualTo(10);
    assertThat(room.upgrades.findings()).isEmpty();
  }

  @Test
  void fromTheBeginningItAsksForTheNameAndEmptiesFirst() {
    room.upgraded("ALPHA");
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    room.darkroom.worked.clear();
    SnapshotService service = room.bean(SnapshotService.class);
    assertThatThrownBy(() -> service.rerunAnew(UpgradeRoom.NAME, Set.of(), "sandbox"))
        .isInstanceOf(InvalidInputException.class);
    service.rerunAnew(UpgradeRoom.NAME, Set.of(), UpgradeRoom.NAME);
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.darkroom.worked)
        .containsExactly("ALPHA emptied", "ALPHA snapshot.old", "ALPHA snapshot.new");
    assertThat(steps("ALPHA")).as("each part once").hasSize(4);
    assertThat(room.upgrades.office.trail())
        .filteredOn(entry -> entry.command().equals("Rerun detail snapshot"))
        .extracting(entry -> entry.after())
        .last()
        .isEqualTo("ALPHA: from the beginning");
  }

  @Test
  void nobodyRerunsWhatIsNotUpgradedOrInProgress() {
    assertThat(refusal(() -> room.rerun())).isEqualTo("NOT_UPGRADED");
    room.darkroom.within =
        () -> {
          assertThat(refusal(() -> room.rerun("ALPHA"))).isEqualTo("STATE");
          assertThat(room.upgrades.refusal()).as("nothing else begins").isEqualTo("SNAPSHOT");
        };
    room.upgraded("ALPHA");
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    assertThat(room.darkroom.worked).hasSize(2);
  }

  @Test
  void anotherServerGoesOnWhereTheFirstOneWentAway() {
    room.darkroom.within = () -> room.bean(SnapshotCaretaker.class).handOver();
    room.upgraded("ALPHA");
    room.tick();
    Eventually.until(
        "the first part is done, and the server has let go",
        () -> room.snapshot("ALPHA").partsDone() == 1 && isFree());
    room.darkroom.within = () -> {};
    EnvironmentOffice other = room.other();
    try {
      Eventually.until(
          "another one has finished it",
          () -> {
            other.server.bean(SnapshotCaretaker.class).tick();
            return room.snapshot("ALPHA").status() == SnapshotStatus.COMPLETED;
          });
    } finally {
      other.server.close();
    }
    assertThat(room.darkroom.worked).containsExactly("ALPHA snapshot.old", "ALPHA snapshot.new");
    assertThat(room.snapshot("ALPHA").attempt()).as("a takeover is no new attempt").isEqualTo(1);
    assertThat(room.upgrades.office.trail())
        .extracting(entry -> entry.command())
        .contains("Detail snapshot taken up");
  }

  private boolean isFree() {
    return room.bean(org.cloudmigration.service.environment.LeaseKeeper.class)
        .isFree(room.upgrades.environment);
  }

  @Test
  void aResetForgetsIt() {
    room.upgraded("ALPHA");
    room.await("ALPHA", SnapshotStatus.COMPLETED);
    room.upgrades.office.server.fire(new CloudDataReset(room.upgrades.environment));
    assertThat(room.all()).isEmpty();
    assertThat(room.upgrades.status().latest(room.upgrades.environment).orElseThrow().status())
        .isEqualTo(UpgradeStatus.COMPLETED);
  }
}
