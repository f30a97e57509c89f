package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.exception.HttpResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Starts runs, and never one twice. Every wanted start has an id of its own, which goes along as a
 * parameter; whether a request without a clear answer has started anything is looked up by it, and
 * the first activity of every pipeline claims it in the tenant, so that of two runs that carry the
 * same id after all, the later one ends before it does anything.
 */
final class RunStart {

  /** Name of the parameter. */
  static final String START_ID = "startId";

  private static final int REQUESTS = 3;
  private static final int LOOKS = 6;

  private final FactoryRuns runs;
  private final Duration betweenLooks;
  private final Waiting waiting;
  private final BooleanSupplier putAgain;

  /**
   * @param betweenLooks how long to wait before each of the looks for a run whose start got no
   *     clear answer: it shows in the lists some time after it began
   */
  RunStart(FactoryRuns runs, Duration betweenLooks, Waiting waiting) {
    this(runs, betweenLooks, waiting, () -> false);
  }

  /**
   * @param putAgain puts a pipeline that is gone there again; false if it must not
   */
  RunStart(FactoryRuns runs, Duration betweenLooks, Waiting waiting, BooleanSupplier putAgain) {
    this.runs = runs;
    this.waiting = waiting;
    this.betweenLooks = betweenLooks;
    this.putAgain = putAgain;
  }

  /**
   * @param startId new for each wanted start, and the same if that is asked for again after a crash
   * @param wantedAt when it was first asked for; older runs are not looked at
   * @return the factory's id of the one run
   * @throws HttpResponseException if the factory refuses, or never answers clearly
   */
  String start(String pipeline, UUID startId, Instant wantedAt, Map<String, Object> parameters)
      throws InterruptedException {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put(START_ID, startId.toString());
    Optional<String> found = look(pipeline, startId, wantedAt);
    for (int request = 1; found.isEmpty(); request++) {
      try {
        return runs.create(pipeline, all);
      } catch (RuntimeException e) {
        if (isRefusal(e)) {
          if (request < REQUESTS && FactoryDefinitions.isNotFound(e) && putAgain.getAsBoolean()) {
            continue;
          }
          throw e;
        }
        found = lookAgain(pipeline, startId, wantedAt);
        if (found.isEmpty() && request == REQUESTS) {
          throw e;
        }
      }
    }
    return found.get();
  }

  private Optional<String> lookAgain(String pipeline, UUID startId, Instant wantedAt)
      throws InterruptedException {
    Optional<String> found = Optional.empty();
    for (int look = 0; look < LOOKS && found.isEmpty(); look++) {
      waiting.rest(betweenLooks);
      found = look(pipeline, startId, wantedAt);
    }
    return found;
  }

  private Optional<String> look(String pipeline, UUID startId, Instant wantedAt) {
    return runs.of(pipeline, wantedAt).stream()
        .filter(run -> startId.toString().equals(run.parameters().get(START_ID)))
        .map(FactoryRun::id)
        .findFirst();
  }

  /** An answer that says that nothing was started. Timeouts (408) do not. */
  private static boolean isRefusal(RuntimeException e) {
    return e instanceof HttpResponseException answer
        && answer.getResponse() != null
        && answer.getResponse().getStatusCode() / 100 == 4
        && answer.getResponse().getStatusCode() != 408;
  }
}
