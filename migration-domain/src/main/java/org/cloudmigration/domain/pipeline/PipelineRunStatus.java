package org.cloudmigration.domain.pipeline;

/** Status of a pipeline run, named as Azure Data Factory names it. */
public enum PipelineRunStatus {
  IN_PROGRESS,
  /** Every check was made, and some wait for somebody to accept what they found. */
  WAITING,
  SUCCEEDED,
  FAILED,
  CANCELLED
}
