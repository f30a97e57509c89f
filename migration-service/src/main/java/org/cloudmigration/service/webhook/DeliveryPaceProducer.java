package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.random.RandomGenerator;

/** The pace that the operator has set. */
@ApplicationScoped
public class DeliveryPaceProducer {

  @Produces
  DeliveryPace pace() {
    return DeliveryPace.parse(
        System.getenv("MIGRATION_WEBHOOK_SECONDS"), RandomGenerator.getDefault());
  }
}
