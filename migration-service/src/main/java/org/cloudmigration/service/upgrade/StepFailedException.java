package org.cloudmigration.service.upgrade;

import java.sql.SQLException;

/** A step failed as a whole; what it had written is undone. */
public final class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailedException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** For a step whose records are nearly all bad. */
  StepFailedException(String step, String why) {
    super(step + ": " + why);
  }

  /** For what comes before and after the steps. */
  StepFailedException(String doing, SQLException cause) {
    super(doing + ": " + cause.getMessage(), cause);
  }

  StepFailedException(String step, String statement, SQLException cause) {
    super("%s: %s: %s".formatted(step, statement, cause.getMessage()), cause);
  }
}
