package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.service.security.SecretVault;

/**
 * Address and client state, encrypted as one: who can write to the database can neither read a
 * client state nor have it sent to another address.
 */
@ApplicationScoped
public class SubscriptionSecrets {

  /** The two parts; addresses hold no line breaks. */
  record Parts(String address, String clientState) {

    /** Without the secrets. */
    @Override
    public String toString() {
      return "Parts";
    }
  }

  @Inject SecretVault vault;

  /** Never the same twice. */
  String seal(UUID subscription, String address, String clientState) {
    return vault.encrypt(purpose(subscription), address + "\n" + clientState);
  }

  Parts open(UUID subscription, String seal) {
    String[] parts = vault.decrypt(purpose(subscription), seal).split("\n", 2);
    return new Parts(parts[0], parts[1]);
  }

  private static String purpose(UUID subscription) {
    return "webhook_subscription/" + subscription;
  }
}
