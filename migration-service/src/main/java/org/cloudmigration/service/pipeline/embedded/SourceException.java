package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;

/** An error of the source, told apart from those of the tenant. */
final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SQLException error;

  SourceException(SQLException error) {
    super(error);
    this.error = error;
  }

  SQLException error() {
    return error;
  }
}
