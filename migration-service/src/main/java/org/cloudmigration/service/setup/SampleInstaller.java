package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.service.environment.ApplicationVersions;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.UserRegistry;

/**
 * Sets up the environment {@code Sandbox} with a sample source, and the three sample users. It goes
 * through the guide as a person would; a kill in the middle is made up for at the next tick.
 */
@ApplicationScoped
public class SampleInstaller implements LeasedWork {

  public static final String ENVIRONMENT = "Sandbox";

  private static final Logger LOG = Logger.getLogger(SampleInstaller.class.getName());

  @Inject Installation installation;
  @Inject Environments environments;
  @Inject UserRegistry users;
  @Inject SampleGuide guide;

  private final ReentrantLock advancing = new ReentrantLock();

  /** Makes users and environment; the rest follows in the background. */
  public void install() {
    refuseUnlessLoopback(System.getProperty("jboss.bind.address", "127.0.0.1"));
    users.enableSampleUsers();
    if (environments.named(ENVIRONMENT).isEmpty()) {
      environments.create(
          new Environment(ENVIRONMENT, EnvironmentType.SANDBOX, ApplicationVersions.EMBEDDED));
    }
    tick();
  }

  /** One at a time: the start, the watch and the end of a preparation may all come here. */
  @Override
  public void tick() {
    if (installation.sample() && advancing.tryLock()) {
      try {
        environments.named(ENVIRONMENT).ifPresent(this::advance);
      } finally {
        advancing.unlock();
      }
    }
  }

  @Override
  public void handOver() {
    // The preparation is looked after by its own caretaker.
  }

  /** At once when the preparation has succeeded, not only at the next tick. */
  void advance(@Observes GuidePrepared prepared) {
    tick();
  }

  private void advance(Environment environment) {
    try {
      guide.advance(environment, wanted());
    } catch (RefusedException e) {
      // Such as the lease that a killed server still holds for some seconds.
      LOG.log(Level.FINE, "The sample waits: {0}", e.getMessage());
    } catch (PersistenceException e) {
      // Another server that starts at the same time was a moment earlier.
      LOG.log(Level.INFO, "The sample is tried again: {0}", e.getMessage());
    }
  }

  private SampleConnection wanted() {
    return new SampleConnection(installation.sampleProduct(), installation.sampleScale());
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
