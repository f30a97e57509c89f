package org.cloudmigration.service.pipeline.embedded;

import java.util.concurrent.atomic.AtomicReference;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.PipelineEnd;

/** What all threads of a run look at between two steps. The first reason to end is the one. */
final class RunSignal {

  /** Why a run should end. */
  private sealed interface Reason {}

  private record Told(PipelineEnd end) implements Reason {}

  private record LeaseLost() implements Reason {}

  private final AtomicReference<Reason> reason = new AtomicReference<>();

  void stop() {
    reason.compareAndSet(null, new Told(new PipelineEnd.Stopped()));
  }

  void broken(ErrorReport error) {
    reason.compareAndSet(null, new Told(new PipelineEnd.Broken(error)));
  }

  /** Outranks all others: after it nothing may be told to anybody. */
  void loseLease() {
    reason.set(new LeaseLost());
  }

  boolean leaseLost() {
    return reason.get() instanceof LeaseLost;
  }

  boolean goesOn() {
    return reason.get() == null;
  }

  /**
   * @throws RunEndedException if the run should end
   */
  void check() {
    if (!goesOn()) {
      throw new RunEndedException();
    }
  }

  PipelineEnd end() {
    return reason.get() instanceof Told told ? told.end() : new PipelineEnd.Completed();
  }
}
