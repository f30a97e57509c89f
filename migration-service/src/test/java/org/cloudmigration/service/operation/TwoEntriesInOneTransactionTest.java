package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A command that calls another bean with something to tell. */
class TwoEntriesInOneTransactionTest {

  /** The command. */
  @Transactional
  static class Command {

    @Inject AuditTrail trail;

    void run() {
      for (String command : new String[] {"inner", "outer"}) {
        trail.append(new AuditEvent("operator", "server", "", command, "", "", ""));
      }
    }
  }

  @Test
  void bothStandInTheChain() {
    try (JpaFixture database = JpaFixture.inMemory();
        TestServer server =
            new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]))) {
      server.bean(Command.class).run();
      server.bean(Command.class).run();
      AuditService service = server.bean(AuditService.class);
      assertThat(service.entries(0, 10))
          .extracting(AuditView::command)
          .containsExactly("outer", "inner", "outer", "inner");
      assertThat(service.firstBrokenEntry()).isEmpty();
    }
  }
}
