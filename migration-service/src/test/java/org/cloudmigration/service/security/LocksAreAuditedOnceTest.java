package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.Denials;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit trail tells of who was kept out. */
class LocksAreAuditedOnceTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private final TestServer server =
      new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
  private final SignInLocks locks = server.bean(SignInLocks.class);
  private final UserAccounts accounts = server.bean(UserAccounts.class);

  @BeforeEach
  void users() {
    server.bean(UserRegistry.class).enableSampleUsers();
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private List<AuditView> trail() {
    return server.bean(AuditService.class).entries(0, 10);
  }

  @Test
  void aLockIsToldOnceWithTheUsersName() {
    for (int i = 0; i < 8; i++) {
      locks.wrong("OPERATOR", "203.0.113.7");
    }
    assertThat(locks.lock("operator", "203.0.113.7")).isPresent();
    assertThat(trail()).hasSize(1);
    AuditView entry = trail().getFirst();
    assertThat(entry.command()).isEqualTo("Lock sign-in");
    assertThat(entry.subject()).isEqualTo("operator");
    assertThat(entry.origin()).isEqualTo("203.0.113.7");
    assertThat(entry.userName()).isEqualTo("anonymous");
  }

  @Test
  void whatIsNoUsersNameMayBeAPasswordAndIsNotToldThere() {
    for (int i = 0; i < 5; i++) {
      locks.wrong("Correct-Horse-7", "203.0.113.7");
    }
    assertThat(trail()).hasSize(1).noneMatch(entry -> entry.toString().contains("Horse"));
  }

  @Test
  void aRightPasswordInBetweenLocksNothing() {
    for (int i = 0; i < 8; i++) {
      locks.wrong("operator", "203.0.113.7");
      locks.right("operator", "203.0.113.7");
    }
    assertThat(trail()).isEmpty();
  }

  @Test
  void whatWasDeniedIsToldOnceInAMinute() {
    Denials denials = server.bean(Denials.class);
    for (int i = 0; i < 3; i++) {
      denials.record("viewer", "Nowhere", "POST /v2.0/Nowhere");
    }
    denials.record("nora", "", "POST /v2.0/Nowhere");
    assertThat(trail())
        .hasSize(2)
        .allMatch(entry -> entry.command().equals("Deny command") && entry.environment().isEmpty())
        .extracting(AuditView::userName)
        .containsExactly("nora", "viewer");
  }

  @Test
  void aUserWhoWasChangedIsNoLongerWhoSignedIn() {
    assertThat(accounts.isAsSignedIn("viewer", "migration-viewer"::equals)).isTrue();
    assertThat(accounts.isAsSignedIn("viewer", "migration-admin"::equals)).isFalse();
    assertThat(accounts.isAsSignedIn("nobody", role -> true)).isFalse();
    assertThat(accounts.isBarred("viewer")).isFalse();
    server.bean(UserRegistry.class).disableSampleUsers();
    assertThat(accounts.isAsSignedIn("viewer", "migration-viewer"::equals)).isFalse();
    assertThat(accounts.isBarred("Viewer")).isTrue();
    assertThat(accounts.isBarred("nobody")).isFalse();
  }
}
