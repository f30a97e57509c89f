package org.cloudmigration.service.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Work under a lease ends where somebody else has it, and never leaves a trace of itself. */
class FencedWorkTest {

  private static final UUID SUBJECT = UUID.randomUUID();

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final FencedWork work = new FencedWork("the test");

  private void run() {
    waiting.remove().run();
  }

  @Test
  void itGoesOnUnderItsFenceAndNoOther() {
    work.begin(waiting::add, SUBJECT, 7, () -> {});
    assertThat(work.isGoingOn(SUBJECT, 7)).isTrue();
    assertThat(work.isGoingOn(SUBJECT, 6)).isFalse();
    assertThat(work.isGoingOn(UUID.randomUUID(), 7)).isFalse();
    run();
    assertThat(work.isGoingOn(SUBJECT, 7)).isFalse();
  }

  @Test
  void whoIsToldToLeaveSeesItWhereItAsks() {
    work.begin(waiting::add, SUBJECT, 7, () -> assertThat(work.isGoingOn(SUBJECT, 7)).isFalse());
    work.leaveAll();
    run();
    work.begin(waiting::add, SUBJECT, 8, () -> assertThat(work.isGoingOn(SUBJECT, 8)).isFalse());
    work.leave(SUBJECT);
    run();
  }

  @Test
  void whatBreaksOffIsLeftForWhoLooksAfterLeases() {
    work.begin(
        waiting::add,
        SUBJECT,
        7,
        () -> {
          throw new LeaseLostException("another server has it");
        });
    run();
    work.begin(
        waiting::add,
        SUBJECT,
        8,
        () -> {
          throw new IllegalStateException("the database is gone");
        });
    run();
    assertThat(work.isGoingOn(SUBJECT, 8)).isFalse();
  }

  @Test
  void anOlderOneThatEndsLateDoesNotEndTheNewerOne() {
    work.begin(waiting::add, SUBJECT, 7, () -> {});
    work.begin(waiting::add, SUBJECT, 8, () -> {});
    run();
    assertThat(work.isGoingOn(SUBJECT, 8)).isTrue();
  }

  @Test
  void aServerThatGoesDownBeginsNothing() {
    assertThatThrownBy(
            () ->
                work.begin(
                    task -> {
                      throw new RejectedExecutionException("going down");
                    },
                    SUBJECT,
                    7,
                    () -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(work.isGoingOn(SUBJECT, 7)).isFalse();
  }
}
