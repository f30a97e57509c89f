package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    var small = new WorkQueue(4, copies("A", "B"));
    assertThat(small.hire()).hasValue(1);
    assertThat(small.hire()).hasValue(2);
    assertThat(small.hire()).isEmpty();
    var large = new WorkQueue(2, copies("A", "B", "C"));
    assertThat(List.of(large.hire().getAsInt(), large.hire().getAsInt())).containsExactly(1, 2);
    assertThat(large.hire()).isEmpty();
  }

  @Test
  void aWorkerThatWentIsHiredAgainForNewWork() {
    var queue = new WorkQueue(2, copies("A"));
    int worker = queue.hire().orElseThrow();
    assertThat(takeAll(queue, worker)).containsExactly("A");
    assertThat(queue.add(copies("B"))).isTrue();
    assertThat(queue.hire()).hasValue(1);
    assertThat(queue.leave()).isFalse();
  }

  @Test
  void afterTheLastOneHasLeftNothingIsTaken() {
    var queue = new WorkQueue(2, copies());
    assertThat(queue.leave()).isTrue();
    assertThat(queue.add(copies("A"))).isFalse();
    assertThat(queue.hire()).isEmpty();
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
    for (int round = 0; round < 200; round++) {
      var queue = new WorkQueue(2, copies("first"));
      Set<String> done = ConcurrentHashMap.newKeySet();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        hire(queue, threads, done);
        Future<Boolean> added =
            threads.submit(
                () -> {
                  boolean taken = queue.add(copies("second"));
                  hire(queue, threads, done);
                  return taken;
                });
        queue.leave();
        boolean taken = added.get();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(done.contains("second")).isEqualTo(taken);
      }
    }
  }

  private static void hire(WorkQueue queue, ExecutorService threads, Set<String> done) {
    for (var worker = queue.hire(); worker.isPresent(); worker = queue.hire()) {
      int number = worker.getAsInt();
      threads.execute(
          () -> {
            takeAll(queue, number).forEach(table -> assertThat(done.add(table)).isTrue());
            queue.leave();
          });
    }
  }
}
