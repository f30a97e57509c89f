package org.cloudmigration.service.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.webhook.WebhookDelivery;
import org.cloudmigration.domain.webhook.WebhookSubscription;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** Stores subscriptions whose receiver has answered; {@link WebhookService} has it asked first. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class SubscriptionDesk {

  static final int MOST = 100;
  static final int LONGEST_STATE = 2_048;

  @Inject Commands commands;
  @Inject Environments environments;
  @Inject Subscriptions subscriptions;
  @Inject SubscriptionReader reader;
  @Inject SubscriptionSecrets secrets;
  @Inject ChangeQueries changes;

  public SubscriptionView create(
      String environmentName, SubscriptionInput input, ProvenReceiver receiver) {
    return commands.run(
        environmentName,
        "Subscribe to changes",
        receiver.shown(),
        () -> {
          Environment environment = environments.required(environmentName);
          receiver.required();
          WatchedResource resource = WatchedResource.parse(environmentName, input.resource());
          environments.lock(environment);
          if (subscriptions.of(environment.id()).size() >= MOST) {
            throw RefusedException.because(
                "WEBHOOK_COUNT",
                "This environment has " + MOST + " subscriptions already.",
                "Delete one that nobody needs any more.");
          }
          Instant now = subscriptions.now();
          var made = new WebhookSubscription(environment.id(), commands.userName(), now);
          watch(made, resource, now);
          made.tell(
              receiver.shown(),
              secrets.seal(made.id(), receiver.address(), accepted(input.clientState())));
          subscriptions.add(made);
          return new Outcome<>(SubscriptionView.of(made), "", state(made));
        });
  }

  public SubscriptionView change(
      String environmentName,
      UUID id,
      Instant seenAs,
      SubscriptionInput input,
      ProvenReceiver receiver) {
    return commands.run(
        environmentName,
        "Change subscription",
        id.toString(),
        () -> {
          WebhookSubscription present = required(environmentName, id, seenAs);
          receiver.required();
          String before = state(present);
          Instant now = subscriptions.now();
          if (input.resource() != null && !input.resource().strip().equals(present.resource())) {
            watch(present, WatchedResource.parse(environmentName, input.resource()), now);
          }
          String clientState = clientState(present, input, receiver);
          present.tell(
              receiver.shown(), secrets.seal(present.id(), receiver.address(), clientState));
          present.renew(commands.userName(), now);
          present.delivery().retryNow(now);
          return new Outcome<>(SubscriptionView.of(present), before, state(present));
        });
  }

  public void delete(String environmentName, UUID id, Instant seenAs) {
    commands.run(
        environmentName,
        "Delete subscription",
        id.toString(),
        () -> {
          WebhookSubscription present = required(environmentName, id, seenAs);
          subscriptions.remove(present);
          return new Outcome<>(null, state(present), "Deleted");
        });
  }

  private void watch(WebhookSubscription subscription, WatchedResource resource, Instant now) {
    Marks marks = changes.marks(subscription.environmentId(), resource.set());
    subscription.watch(resource.set(), resource.text(), new WebhookDelivery(marks.format(), now));
  }

  /** The secret of one receiver is not shown to another by whoever may only change addresses. */
  private String clientState(
      WebhookSubscription present, SubscriptionInput input, ProvenReceiver receiver) {
    if (input.clientState() != null) {
      return accepted(input.clientState());
    }
    SubscriptionSecrets.Parts known = secrets.open(present.id(), present.secret());
    if (!known.address().equals(receiver.address()) && !known.clientState().isEmpty()) {
      throw new InvalidInputException(
          "clientState",
          "WEBHOOK_STATE",
          "The address changes, and the client state of the old one is not sent to a new one.",
          "Send clientState with notificationUrl.");
    }
    return known.clientState();
  }

  private static String accepted(String clientState) {
    String wanted = clientState == null ? "" : clientState;
    if (wanted.length() > LONGEST_STATE) {
      throw new InvalidInputException(
          "clientState",
          "WEBHOOK_STATE",
          "The client state is longer than " + LONGEST_STATE + " characters.",
          "Send a shorter one.");
    }
    return wanted;
  }

  private WebhookSubscription required(String environmentName, UUID id, Instant seenAs) {
    WebhookSubscription present = reader.required(environmentName, id);
    if (!seenAs.equals(present.modifiedAt())) {
      throw RefusedException.because(
          "CHANGED",
          "Somebody has changed this subscription since you read it.",
          "Read it again, and decide anew.");
    }
    return present;
  }

  private static String state(WebhookSubscription subscription) {
    return "%s to %s until %s"
        .formatted(subscription.resource(), subscription.receiver(), subscription.expiresAt());
  }
}
