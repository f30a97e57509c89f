package org.cloudmigration.service.upgrade;

/** A table that a step reads was never copied into the tenant. */
public final class SourceNotReplicatedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SourceNotReplicatedException(String table) {
    super("The table “" + table + "” is not in the tenant: replicate the company first.");
  }
}
