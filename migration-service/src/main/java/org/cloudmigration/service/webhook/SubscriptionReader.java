package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.webhook.WebhookSubscription;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.RefusedException;

/** Reads subscriptions, each time in a short transaction of its own. */
@ApplicationScoped
@Transactional
class SubscriptionReader {

  @Inject Environments environments;
  @Inject Subscriptions subscriptions;
  @Inject SubscriptionSecrets secrets;

  List<SubscriptionView> list(UUID environmentId) {
    return subscriptions.of(environmentId).stream().map(SubscriptionView::of).toList();
  }

  /** Where notifications go, with the query; never to be shown. */
  String address(String environmentName, UUID id) {
    WebhookSubscription present = required(environmentName, id);
    return secrets.open(id, present.secret()).address();
  }

  /**
   * As it is now, and nobody else writes to it until the transaction ends.
   *
   * @throws RefusedException if it is not there
   */
  WebhookSubscription required(String environmentName, UUID id) {
    Environment environment = environments.required(environmentName);
    return subscriptions
        .locked(id)
        .filter(found -> found.environmentId().equals(environment.id()))
        .orElseThrow(
            () ->
                RefusedException.because(
                    "CHANGED", "This subscription is not there any more.", "Read the list again."));
  }
}
