package org.cloudmigration.service.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.webhook.WebhookSubscription;

/**
 * A subscription without its secrets.
 *
 * @param notificationUrl without its query
 */
public record SubscriptionView(
    UUID id,
    String notificationUrl,
    String resource,
    String createdBy,
    Instant createdAt,
    String modifiedBy,
    Instant modifiedAt,
    Instant expiresAt) {

  static SubscriptionView of(WebhookSubscription subscription) {
    return new SubscriptionView(
        subscription.id(),
        subscription.receiver(),
        subscription.resource(),
        subscription.createdBy(),
        subscription.createdAt(),
        subscription.modifiedBy(),
        subscription.modifiedAt(),
        subscription.expiresAt());
  }

  /** The same for a name always: users of an identity provider have no id here. */
  public static UUID userId(String name) {
    return UUID.nameUUIDFromBytes(("user/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
