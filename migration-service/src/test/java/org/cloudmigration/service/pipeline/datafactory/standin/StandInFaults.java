package org.cloudmigration.service.pipeline.datafactory.standin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong in the stand-in; nothing, unless a test says so. */
public final class StandInFaults {

  /** So many starts are turned away with 429 first. */
  public final AtomicInteger turnedAway = new AtomicInteger();

  /** So many starts are carried out, and answered with 500. */
  public final AtomicInteger startedBehindAnError = new AtomicInteger();

  /** So many starts are carried out twice. */
  public final AtomicInteger startedTwice = new AtomicInteger();

  /** So many reads of what runs do are answered with 503. */
  public final AtomicInteger silent = new AtomicInteger();

  /** So many Copies fail for a reason that is the service's own. */
  public final AtomicInteger systemErrors = new AtomicInteger();

  /** No node of the runtime is there: whatever needs one waits. */
  public volatile boolean runtimeOffline;

  /** The first row of each Copy gets lost. */
  public volatile boolean losesRow;

  /** A text of each Copy's first row is not what was read. */
  public volatile boolean changesValue;

  /** So many Copies are cut off because somebody cancels their run in Azure. */
  public final AtomicInteger cancelled = new AtomicInteger();

  /** So many reads of a run are answered as if it had never been. */
  public final AtomicInteger forgotten = new AtomicInteger();

  /** Every answer takes so many milliseconds. */
  public volatile int slowMillis;

  /** Nothing that is defined can be removed: such requests are answered with 503. */
  public volatile boolean keepsEverything;

  /** Nothing can be defined: such requests are answered with 503. */
  public volatile boolean silentPuts;

  /** Copies into tables whose names hold this fail; blank for none. */
  public volatile String failsInto = "";

  /** What is started in pipelines whose names end with this, is started twice; blank for none. */
  public volatile String twice = "";

  /** So many procedures are refused by their database before they do anything. */
  public final AtomicInteger proceduresRefused = new AtomicInteger();

  /** So many procedures are not even called, for a reason that is the service's own. */
  public final AtomicInteger proceduresNotCalled = new AtomicInteger();

  /** So many procedures do their work, and fail in Azure: the answer got lost. */
  public final AtomicInteger answersLost = new AtomicInteger();

  /** The next procedure is held up before it begins; null for none. */
  public final AtomicReference<Hold> beforeProcedure = new AtomicReference<>();

  /** The next procedure is held up behind its work; null for none. */
  public final AtomicReference<Hold> afterProcedure = new AtomicReference<>();

  /** Something stands still, until it is let go: to be stopped or overtaken in between. */
  public static final class Hold {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** What came of it: blank if it went well. */
    public final CompletableFuture<String> end = new CompletableFuture<>();

    public void awaitReached() throws InterruptedException {
      if (!reached.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nothing came that far.");
      }
    }

    public void release() {
      released.countDown();
    }

    void stand() {
      reached.countDown();
      try {
        released.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static boolean hits(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }
}
