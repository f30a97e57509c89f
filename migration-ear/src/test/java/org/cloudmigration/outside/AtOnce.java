package org.cloudmigration.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Clients that ask in the same moment. */
final class AtOnce {

  private AtOnce() {}

  /** Their answers, in their order. */
  static List<ApiAnswer> ask(List<Supplier<ApiAnswer>> clients) {
    CyclicBarrier start = new CyclicBarrier(clients.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      List<Future<ApiAnswer>> answers = new ArrayList<>();
      for (Supplier<ApiAnswer> client : clients) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return client.get();
                }));
      }
      List<ApiAnswer> all = new ArrayList<>();
      for (Future<ApiAnswer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
