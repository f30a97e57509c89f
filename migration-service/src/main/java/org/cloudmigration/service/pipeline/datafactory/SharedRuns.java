package org.cloudmigration.service.pipeline.datafactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Has what is wanted at the same time done by one run of a pipeline over a list: a run costs
 * requests and seconds, one item more next to nothing.
 */
final class SharedRuns implements AutoCloseable {

  /** Parameter of such pipelines: the list. */
  static final String ITEMS = "items";

  private final FactoryLine line;
  private final String pipeline;
  private final String lastActivity;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private SharedRun gathering;

  /**
   * @param lastActivity name of the activity that ends each item
   */
  SharedRuns(FactoryLine line, String pipeline, String lastActivity) {
    this.line = line;
    this.pipeline = pipeline;
    this.lastActivity = lastActivity;
  }

  /**
   * Waits until an item is done, well or badly, in one run with others.
   *
   * @param item texts by name
   * @param check called every second; what it throws ends the wait. A run that nobody waits for any
   *     more is cancelled
   * @throws RuntimeException what the line tells of a factory that did not do it
   */
  ItemEnd together(Map<String, String> item, Runnable check) throws InterruptedException {
    SharedRun run;
    SharedRun.Place place;
    synchronized (this) {
      if (gathering == null || !gathering.hasRoomFor(item)) {
        gathering = begin();
      }
      run = gathering;
      place = run.add(item);
    }
    return run.await(place, check);
  }

  private SharedRun begin() {
    var run = new SharedRun(line, pipeline, lastActivity);
    // A tenth of a look: all workers that have just been told something ask on meanwhile.
    threads.execute(() -> run.carryOut(line.betweenLooks().dividedBy(10), () -> noMoreInto(run)));
    return run;
  }

  private synchronized void noMoreInto(SharedRun run) {
    if (gathering == run) {
      gathering = null;
    }
  }

  /** As {@link #together}, in a run of its own: whatever else is wanted does not wait for it. */
  ItemEnd alone(Map<String, String> item, Runnable check) throws InterruptedException {
    var run = new SharedRun(line, pipeline, lastActivity);
    SharedRun.Place place = run.add(item);
    threads.execute(() -> run.carryOut(Duration.ZERO, () -> {}));
    return run.await(place, check);
  }

  /** Once nobody waits: whatever still runs is cancelled first. */
  @Override
  public void close() {
    threads.close();
  }
}
