package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.security.UserAccount;

/** Finds and stores users; a name is found in whatever case it is written. */
@ApplicationScoped
@Transactional
public class UserAccounts {

  private static final String MATCHING =
      " from UserAccount u where :text = '' or locate(:text, lower(u.name)) > 0";

  @PersistenceContext EntityManager entities;

  /** Whether this user works for a partner; nobody knows it of those without an account here. */
  public boolean isDelegated(String name) {
    return named(name).filter(UserAccount::delegated).isPresent();
  }

  /** Whether there still is an enabled user of this name, with a role that was found. */
  boolean isAsSignedIn(String name, Predicate<String> hasRole) {
    return named(name)
        .filter(UserAccount::enabled)
        .filter(user -> hasRole.test(UserView.of(user).role()))
        .isPresent();
  }

  /** Whether an administrator keeps this name out, whoever vouches for it. */
  boolean isBarred(String name) {
    return named(name).filter(user -> !user.enabled()).isPresent();
  }

  Optional<UserAccount> named(String name) {
    return entities
        .createQuery("select u from UserAccount u where lower(u.name) = :key", UserAccount.class)
        .setParameter("key", UserName.key(name))
        .getResultStream()
        .findFirst();
  }

  /** By name. */
  List<UserAccount> page(String text, int offset, int limit) {
    List<String> names =
        entities
            .createQuery("select u.name" + MATCHING + " order by lower(u.name)", String.class)
            .setParameter("text", UserName.key(text))
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return names.isEmpty()
        ? List.of()
        // With their roles, all at once.
        : entities
            .createQuery(
                "select u from UserAccount u left join fetch u.roles"
                    + " where u.name in :names order by lower(u.name)",
                UserAccount.class)
            .setParameter("names", names)
            .getResultList();
  }

  int count(String text) {
    return Math.toIntExact(
        entities
            .createQuery("select count(u)" + MATCHING, Long.class)
            .setParameter("text", UserName.key(text))
            .getSingleResult());
  }

  /**
   * Locked until the transaction ends, so that changes of users go one after the other: of two
   * administrators who disable each other, the second one is refused.
   */
  List<UserAccount> administrators() {
    return entities
        .createQuery(
            "select u from UserAccount u where :role member of u.roles order by u.name",
            UserAccount.class)
        .setParameter("role", Role.ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void create(UserAccount user) {
    entities.persist(user);
    entities.flush();
  }
}
