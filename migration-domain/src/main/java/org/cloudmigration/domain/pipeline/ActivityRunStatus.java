package org.cloudmigration.domain.pipeline;

/** Status of an activity run, named as Azure Data Factory names it. */
public enum ActivityRunStatus {
  QUEUED,
  IN_PROGRESS,
  SUCCEEDED,
  /** A check that somebody has to accept before the pipeline goes on. */
  WARNING,
  FAILED,
  /** Not needed here; its output says why. */
  SKIPPED,
  /** Cut off, or never begun because the run ended before. */
  CANCELLED
}
