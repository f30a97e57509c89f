package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ApplicationScoped
class InstallationProducer {

  @Produces
  @Singleton
  Installation installation() {
    return Installation.fromSystemProperties();
  }
}
