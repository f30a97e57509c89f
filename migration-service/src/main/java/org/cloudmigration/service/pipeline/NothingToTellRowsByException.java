package org.cloudmigration.service.pipeline;

import org.cloudmigration.service.database.TableName;

/** Cloud data is to be preserved in a table whose source has no primary key. */
public class NothingToTellRowsByException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NothingToTellRowsByException(TableName table) {
    super("Without a primary key no row of " + table + " can be told to be missing.");
  }
}
