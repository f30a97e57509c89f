package org.cloudmigration.service.pipeline;

import org.cloudmigration.domain.operation.ErrorReport;

/** How an activity ended. */
public sealed interface ActivityOutcome {

  /**
   * @param output what was found or made, for people
   */
  record Succeeded(String output) implements ActivityOutcome {}

  /** Somebody has to accept this before what depends on it may begin. */
  record Warned(ErrorReport why) implements ActivityOutcome {}

  record Failed(ErrorReport why) implements ActivityOutcome {}
}
