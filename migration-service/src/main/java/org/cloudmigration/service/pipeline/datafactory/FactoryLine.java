package org.cloudmigration.service.pipeline.datafactory;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How runs of a factory are started and followed.
 *
 * @param betweenLooks how often to look at a run; Azure advises 5 to 10 seconds
 * @param told makes of what Azure, or the network on the way there, throws what the callers are
 *     told
 */
record FactoryLine(
    FactoryRuns runs,
    RunStart start,
    Duration betweenLooks,
    Waiting waiting,
    UnaryOperator<RuntimeException> told) {

  FactoryLine(
      FactoryRuns runs,
      Duration betweenLooks,
      Waiting waiting,
      UnaryOperator<RuntimeException> told) {
    this(runs, new RunStart(runs, betweenLooks, waiting), betweenLooks, waiting, told);
  }
}
