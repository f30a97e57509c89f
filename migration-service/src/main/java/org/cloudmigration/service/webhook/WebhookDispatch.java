package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what a subscriber has to be told, and writes down what came of it. */
@ApplicationScoped
public class WebhookDispatch {

  private static final Logger LOG = Logger.getLogger(WebhookDispatch.class.getName());

  @Inject DeliveryBooks books;
  @Inject ReceiverCalls calls;

  void send(UUID subscription) {
    Optional<Parcel> packed = books.pack(subscription);
    if (packed.isEmpty()) {
      return;
    }
    Parcel parcel = packed.get();
    try {
      ReceiverAnswer answer =
          calls.post(Receiver.parse(parcel.address()), NotificationText.of(parcel));
      if (answer.isSuccess()) {
        books.delivered(parcel);
      } else if (answer.mayPass()) {
        failed(parcel, "It answered " + answer.status() + ".");
      } else {
        books.refused(parcel, answer.status());
      }
    } catch (ReceiverRefusedException e) {
      failed(parcel, e.getMessage());
    } catch (IOException e) {
      failed(parcel, ReceiverCalls.words(e));
    }
  }

  private void failed(Parcel parcel, String why) {
    LOG.log(
        Level.INFO,
        "The receiver of subscription {0} could not be told. {1} Trying again later.",
        new Object[] {parcel.subscription(), why});
    books.failed(parcel);
  }
}
