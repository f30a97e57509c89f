package org.cloudmigration.service.webhook;

/**
 * What a subscriber sends; null for what is to stay as it is.
 *
 * @param clientState comes with each notification, so that the receiver knows who sends it
 */
public record SubscriptionInput(String notificationUrl, String resource, String clientState) {

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SubscriptionInput[resource=" + resource + "]";
  }
}
