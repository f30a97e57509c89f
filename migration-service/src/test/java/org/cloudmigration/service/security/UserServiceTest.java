package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator manages users, without locking everybody out. */
class UserServiceTest {

  private static final String PASSWORD = "correct horse battery";

  private final JpaFixture database = JpaFixture.inMemory();
  private final TestServer server =
      new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
  private final UserService users = server.bean(UserService.class);

  @BeforeEach
  void signIn() {
    Given.user(database, "anna", Role.ADMIN, false);
    server.signIn("anna");
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private void create(String name, String role, boolean delegated) {
    users.create(new NewUser(name, PASSWORD, role, delegated));
  }

  private List<?> ask(String sql) {
    return database.inTransaction(entities -> entities.createNativeQuery(sql).getResultList());
  }

  private List<AuditEntry> trail() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery("select e from AuditEntry e order by e.sequenceNo", AuditEntry.class)
                .getResultList());
  }

  private static void refused(String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> assertThat(refusal.report().code()).isEqualTo(code));
  }

  private static void invalid(String field, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void aNewUserCanSignInAndTheTrailKnowsWhoMadeIt() {
    create("paul@partner.example", Role.OPERATOR, true);

    assertThat(users.find("Paul@Partner.example"))
        .contains(new UserView("paul@partner.example", Role.OPERATOR, true, true, false));
    assertThat(ask("SELECT name FROM login_credential WHERE name = 'paul@partner.example'"))
        .hasSize(1);
    AuditEntry entry = trail().getLast();
    assertThat(entry.userName()).isEqualTo("anna");
    assertThat(entry.environment()).isEmpty();
    assertThat(entry.subject()).isEqualTo("paul@partner.example");
    assertThat(entry.after()).isEqualTo("migration-operator, delegated, enabled");
    assertThat(entry.canonicalText()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-paul",
        "paul smith",
        "paul;",
        "päul",
        "server",
        "Anonymous",
        "../x",
        "o'hara"
      })
  void aNameThatIsNoneIsToldAtItsField(String name) {
    invalid("name", () -> create(name, Role.VIEWER, false));
  }

  @Test
  void aNameThatIsTooLongOrTakenIsToldAtItsField() {
    invalid("name", () -> create("p".repeat(61), Role.VIEWER, false));
    create("p".repeat(60), Role.VIEWER, false);
    invalid("name", () -> create("ANNA", Role.VIEWER, false));
  }

  @Test
  void passwordsThatAreTooShortOrThatBcryptWouldCutAreRefused() {
    invalid("password", () -> users.create(new NewUser("paul", "12345678901", Role.VIEWER, false)));
    invalid("password", () -> users.setPassword("anna", "x".repeat(73)));
    invalid("password", () -> users.setPassword("anna", "ä".repeat(37)));
    assertThat(users.find("paul")).isEmpty();
    assertThat(new NewUser("paul", PASSWORD, Role.VIEWER, false).toString())
        .doesNotContain(PASSWORD);
  }

  @Test
  void aRoleThatIsNoneIsRefused() {
    invalid("role", () -> create("paul", "root", false));
    invalid("role", () -> users.change("anna", new UserChange("", false, true)));
  }

  @Test
  void whatAUserMayChangesAndADisabledOneCannotSignIn() {
    create("paul", Role.OPERATOR, false);
    users.change("paul", new UserChange(Role.VIEWER, true, false));
    assertThat(users.find("paul")).contains(new UserView("paul", Role.VIEWER, true, false, false));
    assertThat(ask("SELECT name FROM login_credential WHERE name = 'paul'")).isEmpty();
    assertThat(ask("SELECT role FROM login_role WHERE user_name = 'paul'")).isEmpty();
    assertThat(trail().getLast().before()).isEqualTo("migration-operator, enabled");
    assertThat(trail().getLast().after()).isEqualTo("migration-viewer, delegated, disabled");
    refused("USER", () -> users.change("nobody", new UserChange(Role.VIEWER, false, true)));
  }

  @Test
  void theLastAdministratorOfTheCompanyStays() {
    create("paul", Role.ADMIN, true);
    create("berta", Role.ADMIN, false);
    users.change("berta", new UserChange(Role.ADMIN, false, false));
    refused(
        "LAST_ADMINISTRATOR",
        () -> users.change("anna", new UserChange(Role.OPERATOR, false, true)));
    refused(
        "LAST_ADMINISTRATOR", () -> users.change("anna", new UserChange(Role.ADMIN, true, true)));
    users.change("berta", new UserChange(Role.ADMIN, false, true));
    server.signIn("berta");
    users.change("anna", new UserChange(Role.ADMIN, false, false));
    refused(
        "LAST_ADMINISTRATOR",
        () -> users.change("berta", new UserChange(Role.VIEWER, false, true)));
    assertThat(trail().getLast().after()).startsWith("Refused");
  }

  @Test
  void nobodyDisablesHimselfInWhateverCaseHeSignedIn() {
    create("berta", Role.ADMIN, false);
    refused("SELF", () -> users.change("anna", new UserChange(Role.ADMIN, false, false)));
    server.signIn("Anna");
    refused("SELF", () -> users.change("anna", new UserChange(Role.ADMIN, false, false)));
  }

  @Test
  void whoWorksForAPartnerManagesNobody() {
    create("paul", Role.ADMIN, true);
    server.signIn("paul");
    refused("DELEGATED", () -> create("friend", Role.ADMIN, false));
    refused("DELEGATED", () -> users.change("paul", new UserChange(Role.ADMIN, false, true)));
    refused("DELEGATED", () -> users.setPassword("anna", PASSWORD));
    users.changeOwnPassword(PASSWORD, "another long password");
  }

  @Test
  void theOwnPasswordIsChangedByWhoKnowsThePresentOne() {
    create("paul", Role.VIEWER, false);
    server.signIn("paul");
    invalid("present", () -> users.changeOwnPassword("wrong", "another long password"));
    invalid("password", () -> users.changeOwnPassword(PASSWORD, "short"));
    users.changeOwnPassword(PASSWORD, "another long password");
    users.changeOwnPassword("another long password", PASSWORD);
    assertThat(trail().getLast().canonicalText())
        .contains("Change own password")
        .doesNotContain(PASSWORD);
  }

  @Test
  void everybodyIsToldWhatHisAccountIsNow() {
    create("paul", Role.VIEWER, false);
    users.change("paul", new UserChange(Role.OPERATOR, false, false));
    server.signIn("Paul");
    assertThat(users.self()).contains(new UserView("paul", Role.OPERATOR, false, false, false));
    server.signIn("known elsewhere");
    assertThat(users.self()).isEmpty();
  }

  @Test
  void aSampleUserWithAPasswordOfItsOwnIsNoSampleUserAnyMore() {
    server.bean(UserRegistry.class).enableSampleUsers();
    assertThat(users.find("viewer")).get().matches(UserView::sample);
    users.setPassword("viewer", PASSWORD);
    assertThat(users.find("viewer")).get().matches(user -> !user.sample());
    server.bean(UserRegistry.class).disableSampleUsers();
    assertThat(users.find("viewer")).get().matches(UserView::enabled);
  }

  @Test
  void thousandsOfUsersAreReadByThePage() {
    for (int i = 10; i < 40; i++) {
      Given.user(database, "User" + i, Role.VIEWER, false);
    }
    assertThat(users.count("")).isEqualTo(31);
    assertThat(users.list("", 0, 5))
        .extracting(UserView::name)
        .isEqualTo(List.of("anna", "User10", "User11", "User12", "User13"));
    assertThat(users.list("USER", 28, 10)).hasSize(2).allMatch(u -> u.role().equals(Role.VIEWER));
    assertThat(users.count("r1")).isEqualTo(10);
    assertThat(users.list("%", 0, 10)).isEmpty();
  }
}
