package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import org.cloudmigration.service.pipeline.ServiceVersion;

/** The node that runs inside this server. */
@ApplicationScoped
public class BuiltInNode {

  private static final int LONGEST_NAME = 100;

  /** As WildFly calls this server: its host's name, if nobody has given it another. */
  public String name() {
    String name = System.getProperty("jboss.node.name", "this server");
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** That of the product; {@code development} where it was not built as a whole. */
  public String version() {
    return ServiceVersion.current();
  }
}
