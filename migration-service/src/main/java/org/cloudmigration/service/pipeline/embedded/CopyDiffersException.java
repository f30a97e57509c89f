package org.cloudmigration.service.pipeline.embedded;

import org.cloudmigration.service.database.TableDigest;

/** A copy, read back, is not what was read from the source. */
final class CopyDiffersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CopyDiffersException(TableDigest source, TableDigest tenant) {
    super(
        "Source: %d rows, hash %s. Copy: %d rows, hash %s."
            .formatted(source.rows(), source.hash(), tenant.rows(), tenant.hash()));
  }
}
