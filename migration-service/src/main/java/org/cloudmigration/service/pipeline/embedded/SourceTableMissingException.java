package org.cloudmigration.service.pipeline.embedded;

import org.cloudmigration.service.database.TableName;

/** The source has no such table. */
final class SourceTableMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SourceTableMissingException(TableName table) {
    super("Table " + table + " was not found.");
  }
}
