package org.cloudmigration.service.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;

/**
 * The webhook subscriptions of an environment. Runs outside transactions: the receiver is asked
 * before anything is locked.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookService {

  @Inject SubscriptionReader reader;
  @Inject SubscriptionDesk desk;
  @Inject Handshake handshake;

  /** The oldest first, without their secrets. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<SubscriptionView> list(UUID environmentId) {
    return reader.list(environmentId);
  }

  /**
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field: {@code
   *     notificationUrl}, {@code resource} or {@code clientState}
   */
  public SubscriptionView create(String environment, SubscriptionInput input) {
    return desk.create(environment, input, handshake.prove(orBlank(input.notificationUrl())));
  }

  /**
   * Renews a subscription, and changes what is sent. The receiver has to answer again.
   *
   * @param seenAs when it was changed last, as the caller knows it
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the field
   */
  public SubscriptionView change(
      String environment, UUID id, Instant seenAs, SubscriptionInput input) {
    String address =
        input.notificationUrl() != null ? input.notificationUrl() : reader.address(environment, id);
    return desk.change(environment, id, seenAs, input, handshake.prove(address));
  }

  public void delete(String environment, UUID id, Instant seenAs) {
    desk.delete(environment, id, seenAs);
  }

  private static String orBlank(String text) {
    return text == null ? "" : text;
  }
}
