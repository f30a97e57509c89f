package org.cloudmigration.service.pipeline.embedded;

/** Unwinds a worker whose run should end; {@link RunSignal} knows why. */
final class RunEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunEndedException() {
    super("The run has been asked to end.", null, false, false);
  }
}
