package org.cloudmigration.service.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.security.UserAccount;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * The users of this installation, whom the company's own administrators manage. A user is never
 * deleted, as the audit trail names it, but disabled.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
public class UserService {

  /** Users belong to no environment. */
  private static final String NONE = "";

  @Inject Commands commands;
  @Inject UserAccounts accounts;
  @Inject UserGuards guards;

  /** By name; those whose name contains the text. */
  public List<UserView> list(String text, int offset, int limit) {
    return accounts.page(text, offset, limit).stream().map(UserView::of).toList();
  }

  public int count(String text) {
    return accounts.count(text);
  }

  public Optional<UserView> find(String name) {
    return accounts.named(name).map(UserView::of);
  }

  /** Who calls, as of now; empty if somebody else than this installation vouches for him. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<UserView> self() {
    return accounts.named(commands.userName()).map(UserView::of);
  }

  /**
   * @throws InvalidInputException naming the field: {@code name}, {@code password} or {@code role}
   */
  public void create(NewUser wanted) {
    commands.run(
        NONE,
        "Create user",
        wanted.name(),
        () -> {
          guards.mayManage(commands.userName());
          UserName name = new UserName(wanted.name());
          PasswordRule.check(wanted.password());
          guards.role(wanted.role());
          guards.free(name);
          UserAccount user =
              new UserAccount(name.value(), hash(wanted.password()), false, Set.of(wanted.role()));
          user.work(Set.of(wanted.role()), wanted.delegated());
          accounts.create(user);
          return new Outcome<>(null, "", UserView.of(user).state());
        });
  }

  /** Takes effect at the user's next request. */
  public void change(String name, UserChange change) {
    commands.run(
        NONE,
        "Change user",
        name,
        () -> {
          guards.mayManage(commands.userName());
          UserAccount user = guards.existing(name);
          guards.change(user, change, commands.userName());
          String before = UserView.of(user).state();
          user.work(Set.of(change.role()), change.delegated());
          user.enable(change.enabled());
          return new Outcome<>(null, before, UserView.of(user).state());
        });
  }

  /**
   * @throws InvalidInputException naming the field {@code password}
   */
  public void setPassword(String name, String password) {
    commands.run(
        NONE,
        "Set password of user",
        name,
        () -> {
          guards.mayManage(commands.userName());
          PasswordRule.check(password);
          guards.existing(name).changePassword(hash(password));
          return new Outcome<>(null, "", "set");
        });
  }

  /**
   * Changes the password of who calls.
   *
   * @throws InvalidInputException naming the field: {@code present} or {@code password}
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public void changeOwnPassword(String present, String password) {
    commands.run(
        NONE,
        "Change own password",
        commands.userName(),
        () -> {
          UserAccount user = guards.existing(commands.userName());
          if (!PasswordHasher.verify(user.passwordHash(), present.toCharArray())) {
            throw new InvalidInputException(
                "present", "PASSWORD", "This is not your present password.", "Enter it again.");
          }
          PasswordRule.check(password);
          user.changePassword(hash(password));
          return new Outcome<>(null, "", "changed");
        });
  }

  private static String hash(String password) {
    return PasswordHasher.hash(password.toCharArray());
  }
}
