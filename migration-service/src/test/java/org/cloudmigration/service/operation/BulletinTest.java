package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulletinTest {

  private static final Logger LOG = Logger.getLogger(Bulletin.class.getName());

  private final Bulletin bulletin = new Bulletin();
  private final List<EnvironmentChanged> heard = new ArrayList<>();
  private final EnvironmentChanged change = new EnvironmentChanged(UUID.randomUUID());

  @BeforeAll
  static void expectTheWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void listenAgain() {
    LOG.setLevel(null);
  }

  @Test
  void aSubscriberThatFailsDoesNotKeepTheNewsFromOthers() {
    for (int i = 0; i < 5; i++) {
      bulletin.subscribe(
          news -> {
            throw new IllegalStateException("closed page");
          });
      bulletin.subscribe(heard::add);
    }
    bulletin.publish(change);
    assertThat(heard).hasSize(5).containsOnly(change);
  }

  @Test
  void whoHasLeftHearsNothing() {
    Runnable leave = bulletin.subscribe(heard::add);
    leave.run();
    bulletin.publish(change);
    assertThat(heard).isEmpty();
  }
}
