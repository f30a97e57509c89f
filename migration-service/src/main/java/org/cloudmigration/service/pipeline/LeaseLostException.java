package org.cloudmigration.service.pipeline;

/** Another server works on the environment now; whatever this one still holds is void. */
public class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LeaseLostException(String message) {
    super(message);
  }
}
