package org.cloudmigration.service.pipeline.datafactory;

/** Whoever waited for a data factory waits no longer: the run is to end. */
final class RunOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunOverException() {
    super("The run is to end.");
  }
}
