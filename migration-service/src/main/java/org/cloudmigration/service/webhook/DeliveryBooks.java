package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cloudmigration.domain.webhook.WebhookDelivery;
import org.cloudmigration.domain.webhook.WebhookSubscription;
import org.cloudmigration.service.environment.ServerIdentity;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.TimeLine;

/**
 * What is sent and what came of it, in short transactions. A server sends only what it has claimed;
 * the claim lasts longer than any sending, and one that was left behind runs out.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DeliveryBooks {

  /** Longer than the longest exchange with a receiver. */
  static final Duration CLAIM = Duration.ofMinutes(1);

  @Inject Subscriptions subscriptions;
  @Inject SubscriptionSecrets secrets;
  @Inject ChangeQueries changes;
  @Inject ServerIdentity server;
  @Inject TimeLine timeLine;
  @Inject DeliveryPace pace;

  List<UUID> due() {
    return subscriptions.due();
  }

  /**
   * Collects what has changed, unless something is pending, and claims it.
   *
   * @return empty if there is nothing to send now, or another server sends it
   */
  Optional<Parcel> pack(UUID id) {
    Optional<WebhookSubscription> found = subscriptions.locked(id);
    Instant now = subscriptions.now();
    if (found.isEmpty() || !found.get().delivery().isDue(now)) {
      return Optional.empty();
    }
    WebhookSubscription subscription = found.get();
    if (!subscription.expiresAt().isAfter(now)) {
      end(subscription, EntryKind.SUBSCRIPTION_EXPIRED, "not renewed");
      return Optional.empty();
    }
    WebhookDelivery delivery = subscription.delivery();
    if (delivery.pending() == null) {
      collect(subscription, now);
    }
    if (delivery.pending() == null) {
      return Optional.empty();
    }
    delivery.claim(server.name(), now, CLAIM);
    return Optional.of(parcel(subscription));
  }

  private void collect(WebhookSubscription subscription, Instant now) {
    WebhookDelivery delivery = subscription.delivery();
    Marks marks = changes.marks(subscription.environmentId(), subscription.watched());
    List<Change> found =
        changes.changes(subscription.watched(), Marks.parse(delivery.marks()), marks);
    delivery.collected(
        marks.format(),
        found.isEmpty() ? null : Change.format(found),
        now,
        pace.nextCollection(now));
  }

  private Parcel parcel(WebhookSubscription subscription) {
    var parts = secrets.open(subscription.id(), subscription.secret());
    return new Parcel(
        subscription.id(),
        subscription.secret(),
        parts.address(),
        parts.clientState(),
        subscription.resource(),
        Change.parse(subscription.delivery().pending()),
        subscription.delivery().collectedAt(),
        subscription.expiresAt());
  }

  void delivered(Parcel parcel) {
    settle(parcel, (subscription, now) -> subscription.delivery().settled());
  }

  /** Tries again later, or gives up what is too old. */
  void failed(Parcel parcel) {
    settle(
        parcel,
        (subscription, now) -> {
          WebhookDelivery delivery = subscription.delivery();
          if (pace.isGivenUp(delivery.collectedAt(), now)) {
            delivery.settled();
          } else {
            delivery.retryAt(pace.nextTry(delivery.tries(), now));
          }
        });
  }

  /** The receiver does not want it. */
  void refused(Parcel parcel, int status) {
    settle(
        parcel,
        (subscription, now) ->
            end(subscription, EntryKind.SUBSCRIPTION_REFUSED, "answered " + status));
  }

  private void end(WebhookSubscription subscription, EntryKind why, String words) {
    timeLine.record(
        subscription.environmentId(),
        why,
        subscription.id().toString(),
        subscription.resource() + " to " + subscription.receiver(),
        words);
    subscriptions.remove(subscription);
  }

  /** Nothing, if somebody has changed the subscription meanwhile, or another server has it. */
  private void settle(Parcel parcel, BiConsumer<WebhookSubscription, Instant> outcome) {
    subscriptions
        .locked(parcel.subscription())
        .filter(found -> found.delivery().isClaimedBy(server.name()))
        .ifPresent(
            found -> {
              found.delivery().release();
              if (found.secret().equals(parcel.seal())) {
                outcome.accept(found, subscriptions.now());
              }
            });
  }
}
