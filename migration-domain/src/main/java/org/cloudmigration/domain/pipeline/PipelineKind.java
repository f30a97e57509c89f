package org.cloudmigration.domain.pipeline;

/** What a pipeline is for. */
public enum PipelineKind {
  /** Checks both sides, makes what is needed there, and lists companies and tables. */
  PREPARATION,
  /** Copies tables. Made once by the preparation, then waits for runs. */
  REPLICATION
}
