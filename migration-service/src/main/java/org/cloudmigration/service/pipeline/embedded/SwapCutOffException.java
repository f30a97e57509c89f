package org.cloudmigration.service.pipeline.embedded;

/** A verified copy could not take the live one's place; the journal knows how to go on. */
final class SwapCutOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exception error;

  SwapCutOffException(Exception error) {
    super(error);
    this.error = error;
  }

  Exception error() {
    return error;
  }
}
