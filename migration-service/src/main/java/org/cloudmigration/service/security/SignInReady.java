package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once somebody can sign in: the application database answers and holds a user. */
@Readiness
@ApplicationScoped
public class SignInReady implements HealthCheck {

  @Inject UserRegistry users;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sign-in").status(users.hasUsers()).build();
  }
}
