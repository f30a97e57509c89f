package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What companies were before their upgrade is kept as long as one of them may begin anew. */
class BeforeImagesAreForgottenAtTheEndTest {

  @TempDir Path data;
  private UpgradeRoom room;

  @BeforeEach
  void upgrade() {
    room = new UpgradeRoom(data);
    room.replicated(0, "ALPHA", "BETA");
    room.start();
    room.awaitEnd();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void end(DisabledReason reason) {
    room.database.execute(
        "UPDATE migration_setup SET enabled = ?, disabled_reason = ?", false, reason.name());
  }

  private void tick() {
    room.office.server.bean(BeforeImageCaretaker.class).tick();
  }

  private long kept() {
    return room.database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select count(c) from UpgradedCompany c where c.beforeKept = true", Long.class)
                .getSingleResult());
  }

  private void awaitRest() {
    Eventually.until(
        "nobody works on the environment",
        () -> room.office.server.bean(LeaseKeeper.class).isFree(room.environment));
  }

  @Test
  void notWhileTheMigrationIsOn() {
    tick();
    awaitRest();
    assertThat(room.workshop.forgotten).isEmpty();
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void notWhereItWasPausedOrAbandoned() {
    for (DisabledReason reason :
        new DisabledReason[] {DisabledReason.PAUSED, DisabledReason.ABANDONED}) {
      end(reason);
      tick();
      awaitRest();
      assertThat(room.workshop.forgotten).as(reason.name()).isEmpty();
    }
  }

  @Test
  void onceItIsCompletedAndOnlyOnce() {
    end(DisabledReason.COMPLETED);
    tick();
    Eventually.until("both are forgotten", () -> kept() == 0);
    awaitRest();
    tick();
    awaitRest();
    assertThat(room.workshop.forgotten).containsExactly("ALPHA", "BETA");
    assertThat(room.office.trail())
        .extracting(entry -> entry.command())
        .endsWith("Before-image dropped", "Before-image dropped");
  }

  @Test
  void aKillBetweenTwoCompaniesLeavesTheSecondToTheNextServer() {
    end(DisabledReason.COMPLETED);
    var calls = new AtomicInteger();
    room.workshop.within =
        () -> {
          if (calls.incrementAndGet() == 2) {
            throw new IllegalStateException("The server goes down");
          }
        };
    tick();
    Eventually.until("the first is forgotten", () -> kept() == 1);
    awaitRest();
    room.workshop.within = () -> {};
    UpgradeRoom.office(room.database, data, room.workshop, room.wishes)
        .server
        .bean(BeforeImageCaretaker.class)
        .tick();
    Eventually.until("the second, too", () -> kept() == 0);
    assertThat(room.workshop.forgotten).containsExactly("ALPHA", "BETA");
  }

  @Test
  void aTenantThatDoesNotAnswerIsNotAskedAgainAtOnce() {
    end(DisabledReason.COMPLETED);
    room.workshop.silent = true;
    tick();
    awaitRest();
    room.workshop.silent = false;
    tick();
    awaitRest();
    assertThat(room.workshop.forgotten).isEmpty();
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void nobodyElseWorksOnTheEnvironmentMeanwhile() throws Exception {
    end(DisabledReason.COMPLETED);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    room.workshop.within =
        () -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    tick();
    begun.await();
    assertThat(room.office.server.bean(LeaseKeeper.class).isFree(room.environment)).isFalse();
    tick();
    goOn.countDown();
    Eventually.until("both are forgotten", () -> kept() == 0);
    assertThat(room.workshop.forgotten).containsExactly("ALPHA", "BETA");
  }
}
