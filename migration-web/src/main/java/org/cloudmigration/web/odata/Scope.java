package org.cloudmigration.web.odata;

import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;

/** The environment whose API was called. */
public record Scope(EnvironmentView environment) {

  public UUID id() {
    return environment.id();
  }

  public String name() {
    return environment.name();
  }
}
