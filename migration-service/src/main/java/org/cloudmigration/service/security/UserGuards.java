package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.security.UserAccount;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** What must hold before a user is made or changed; each refusal says what to do instead. */
@ApplicationScoped
class UserGuards {

  private static final List<String> ROLES = List.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER);

  @Inject UserAccounts accounts;

  /**
   * To be called first, as it keeps other changes of users waiting. Who works for a partner may not
   * manage users: he could make the administrator who approves of his migration.
   */
  void mayManage(String caller) {
    accounts.administrators();
    if (accounts.isDelegated(caller)) {
      throw RefusedException.because(
          "DELEGATED",
          "You work for a partner, so you cannot manage the users of this installation.",
          "Ask an administrator of the company itself.");
    }
  }

  UserAccount existing(String name) {
    return accounts
        .named(name)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "USER", "There is no user “" + name + "”.", "Choose one from the list."));
  }

  void free(UserName name) {
    accounts
        .named(name.value())
        .ifPresent(
            known -> {
              throw UserName.refused("There is a user “" + known.name() + "” already.");
            });
  }

  void role(String role) {
    if (!ROLES.contains(role)) {
      throw new InvalidInputException(
          "role", "ROLE", "There is no such role.", "Choose one of those that are offered.");
    }
  }

  void change(UserAccount user, UserChange change, String caller) {
    role(change.role());
    if (!change.enabled() && UserName.key(user.name()).equals(UserName.key(caller))) {
      throw RefusedException.because(
          "SELF",
          "Nobody can disable the user that he is signed in with.",
          "Ask another administrator to do it.");
    }
    boolean stays = change.enabled() && !change.delegated() && change.role().equals(Role.ADMIN);
    if (user.administers() && !stays && isLastAdministrator(user)) {
      throw RefusedException.because(
          "LAST_ADMINISTRATOR",
          user.name() + " is the last administrator of the company itself.",
          "Make another enabled administrator who does not work for a partner first.");
    }
  }

  private boolean isLastAdministrator(UserAccount user) {
    return accounts.administrators().stream()
        .filter(UserAccount::administers)
        .allMatch(each -> each.name().equals(user.name()));
  }
}
