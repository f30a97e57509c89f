package org.cloudmigration.service.listing;

/** A condition that OData knows and this list does not. */
public class NotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotSupportedException(String message) {
    super(message);
  }
}
