package org.cloudmigration.service.webhook;

/** An address to which nothing is sent; the message is for whoever wants it. */
final class ReceiverRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReceiverRefusedException(String message) {
    super(message);
  }
}
