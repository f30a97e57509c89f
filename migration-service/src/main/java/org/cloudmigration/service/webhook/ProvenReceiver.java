package org.cloudmigration.service.webhook;

import org.cloudmigration.service.operation.InvalidInputException;

/** A receiver that has answered the handshake, or why it has not; made by {@link Handshake}. */
public final class ProvenReceiver {

  private final String address;
  private final String shown;
  private final InvalidInputException refusal;

  /**
   * @param refusal null if the receiver has proven itself
   */
  ProvenReceiver(String address, String shown, InvalidInputException refusal) {
    this.address = address;
    this.shown = shown;
    this.refusal = refusal;
  }

  /**
   * @throws InvalidInputException if it has not proven itself
   */
  void required() {
    if (refusal != null) {
      throw refusal;
    }
  }

  /** With its query, which may hold a key. */
  String address() {
    return address;
  }

  String shown() {
    return shown;
  }
}
