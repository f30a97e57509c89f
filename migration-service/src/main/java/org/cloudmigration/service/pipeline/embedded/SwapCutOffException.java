package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;

/** A verified copy could not take the live one's place; the journal knows how to go on. */
final class SwapCutOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SQLException error;

  SwapCutOffException(SQLException error) {
    super(error);
    this.error = error;
  }

  SQLException error() {
    return error;
  }
}
