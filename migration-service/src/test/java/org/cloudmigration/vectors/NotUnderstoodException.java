package org.cloudmigration.vectors;

/** A case says something that this test does not know: better to fail than to leave it out. */
final class NotUnderstoodException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotUnderstoodException(String message) {
    super(message);
  }
}
