package org.cloudmigration.vectors;

/** A case asks for what this product does not do yet. */
final class NotSupportedYetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotSupportedYetException(String what) {
    super("not supported yet: " + what);
  }
}
