package org.cloudmigration.service.pipeline;

import org.cloudmigration.domain.operation.ErrorReport;

/** How a pipeline ended. */
public sealed interface PipelineEnd {

  /** Every activity was tried, whatever its outcome. */
  record Completed() implements PipelineEnd {}

  /** Somebody asked for the end. */
  record Stopped() implements PipelineEnd {}

  /** The run could not go on: no connection, no room, or the like. */
  record Broken(ErrorReport error) implements PipelineEnd {}
}
