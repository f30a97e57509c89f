package org.cloudmigration.service.upgrade.sql;

/** The text of a step is wrong; tells the step and what is wrong in it. */
public final class StepTextException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public StepTextException(String message) {
    super(message);
  }
}
