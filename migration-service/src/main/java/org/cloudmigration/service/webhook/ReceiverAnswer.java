package org.cloudmigration.service.webhook;

/**
 * @param body no more than its beginning
 */
record ReceiverAnswer(int status, String body) {

  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the same may be taken later. */
  boolean mayPass() {
    return status == TIMEOUT || status == TOO_MANY || status >= 500;
  }
}
