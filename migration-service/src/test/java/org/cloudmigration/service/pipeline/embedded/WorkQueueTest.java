package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

  private static List<CopyActivity> copies(String... tables) {
    return List.of(tables).stream().map(Bench::copy).toList();
  }

  private static List<String> takeAll(WorkQueue queue, int worker) {
    var taken = new ArrayList<String>();
    var next = queue.next(worker, true, true);
    while (next.isPresent()) {
      taken.add(next.get().source().name());
      next = queue.next(worker, false, true);
    }
    return taken;
  }

  @Test
  void noMoreWorkersAreHiredThanThereIsWorkOrAllowed() {
    assertThat(new WorkQueue(4, copies("A", "B")).open()).containsExactly(1, 2);
    assertThat(new WorkQueue(2, copies("A", "B", "C")).open()).containsExactly(1, 2);
  }

  @Test
  void nobodyIsHiredBeforeThereIsSomethingToWorkWith() {
    var queue = new WorkQueue(4, copies("A"));
    assertThat(queue.add(copies("B"))).hasValue(List.of());
    assertThat(queue.open()).containsExactly(1, 2);
  }

  @Test
  void aWorkerThatWentIsHiredAgainForNewWork() {
    var queue = new WorkQueue(2, copies("A"));
    assertThat(queue.open()).containsExactly(1);
    assertThat(takeAll(queue, 1)).containsExactly("A");
    assertThat(queue.add(copies("B"))).hasValue(List.of(1));
    assertThat(queue.leave()).isFalse();
  }

  @Test
  void whatIsAddedIsCopiedThoughTheLastOneLeaves() {
    var queue = new WorkQueue(2, copies());
    queue.open();
    assertThat(queue.add(copies("A"))).hasValue(List.of(1));
    assertThat(queue.leave()).isFalse();
    assertThat(takeAll(queue, 1)).containsExactly("A");
    assertThat(queue.leave()).isTrue();
  }

  @Test
  void afterTheLastOneHasLeftNothingIsTaken() {
    var queue = new WorkQueue(2, copies());
    assertThat(queue.leave()).isTrue();
    assertThat(queue.add(copies("A"))).isEmpty();
  }

  @Test
  void whatIsSkippedIsNotBegunUnlessItIsWantedAgain() {
    var queue = new WorkQueue(1, copies("A", "B"));
    UUID skipped = Bench.copy("A").id();
    queue.skip(Set.of(skipped));
    assertThat(queue.isUnwanted(skipped)).isTrue();
    assertThat(takeAll(queue, 1)).containsExactly("B");
    queue.add(copies("A"));
    assertThat(queue.isUnwanted(skipped)).isFalse();
    assertThat(takeAll(queue, 1)).containsExactly("A");
  }

  @Test
  void nothingIsForgottenAndNothingDoneTwiceWhenWorkComesWhileTheLastOneGoes() throws Exception {
    for (int round = 0; round < 500; round++) {
      var queue = new WorkQueue(2, copies("first"));
      Set<String> done = ConcurrentHashMap.newKeySet();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        hire(queue.open(), queue, threads, done);
        Future<Boolean> added =
            threads.submit(
                () -> {
                  Optional<List<Integer>> hired = queue.add(copies("second"));
                  hired.ifPresent(workers -> hire(workers, queue, threads, done));
                  return hired.isPresent();
                });
        queue.leave();
        boolean taken = added.get();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done.contains("second")).isEqualTo(taken);
      }
    }
  }

  private static void hire(
      List<Integer> workers, WorkQueue queue, ExecutorService threads, Set<String> done) {
    for (int worker : workers) {
      threads.execute(
          () -> {
            takeAll(queue, worker).forEach(table -> assertThat(done.add(table)).isTrue());
            queue.leave();
          });
    }
  }
}
