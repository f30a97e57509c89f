package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.cloudmigration.service.operation.InvalidInputException;

/** Asks a receiver whether it wants notifications: it has to answer with the token it is sent. */
@ApplicationScoped
public class Handshake {

  private static final int OK = 200;

  @Inject ReceiverCalls calls;

  /** Tells the outcome when it is asked for, so that a refusal becomes one of the command. */
  ProvenReceiver prove(String address) {
    try {
      Receiver receiver = Receiver.parse(address);
      String token = UUID.randomUUID().toString();
      ReceiverAnswer answer = calls.post(receiver.asking("validationToken", token), "");
      if (answer.status() != OK) {
        return refused("It answered the validation token with " + answer.status() + ", not 200.");
      }
      if (!answer.body().strip().equals(token)) {
        return refused("It answered the validation token with something else than the token.");
      }
      return new ProvenReceiver(address, receiver.shown(), null);
    } catch (ReceiverRefusedException e) {
      return refused(e.getMessage());
    } catch (IOException e) {
      return refused(ReceiverCalls.words(e));
    }
  }

  private static ProvenReceiver refused(String why) {
    return new ProvenReceiver(
        "",
        "",
        new InvalidInputException(
            "notificationUrl",
            "RECEIVER",
            "Notifications cannot be sent to this address. " + why,
            "See docs/webhooks.md for what a receiver must answer, and ask the operator of the"
                + " server whether it is on the list of allowed receivers."));
  }
}
