package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Name of this start of this server. A restart is another owner, so that it never inherits a lease.
 */
@ApplicationScoped
public class ServerIdentity {

  private final String name =
      System.getProperty("jboss.node.name", "server") + "/" + UUID.randomUUID();

  public String name() {
    return name;
  }
}
