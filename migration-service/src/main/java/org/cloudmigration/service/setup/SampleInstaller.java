package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.security.UserRegistry;

/** Sets up the environment {@code Sandbox} with a sample source, and the three sample users. */
@ApplicationScoped
public class SampleInstaller {

  public static final String ENVIRONMENT = "Sandbox";

  private static final String APPLICATION_VERSION = "25.0";

  @Inject Installation installation;
  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject UserRegistry users;
  @Inject AuditTrail trail;

  @Transactional
  public void install() {
    refuseUnlessLoopback(System.getProperty("jboss.bind.address", "127.0.0.1"));
    users.enableSampleUsers();
    Environment environment = environments.named(ENVIRONMENT).orElseGet(this::createEnvironment);
    connect(environment);
  }

  private Environment createEnvironment() {
    Environment environment =
        new Environment(ENVIRONMENT, EnvironmentType.SANDBOX, APPLICATION_VERSION);
    environments.create(environment);
    return environment;
  }

  private void connect(Environment environment) {
    Optional<MigrationSetup> known = setups.of(environment.id());
    String wanted =
        new SampleConnection(installation.sampleProduct(), installation.sampleScale()).toString();
    String before = known.map(setups::connectionString).orElse("");
    if (!before.equals(wanted)) {
      setups.connect(
          environment.id(), installation.sampleProduct(), SqlServerType.EMBEDDED, wanted);
      trail.append(
          new AuditEvent(
              Origin.SERVER,
              Origin.SERVER,
              ENVIRONMENT,
              "Set up the sample",
              ENVIRONMENT,
              before,
              wanted));
    }
  }

  /** The passwords of the sample are known to everybody, so nobody else may reach it. */
  static void refuseUnlessLoopback(String bindAddress) {
    try {
      if (InetAddress.getByName(bindAddress).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      // An address that nobody knows is not loopback.
    }
    throw new IllegalStateException(
        "The sample is served on loopback addresses only, not on "
            + bindAddress
            + ". Start without the sample, or without -b.");
  }
}
