package org.cloudmigration.service.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.security.UserAccount;

/** The users of the product, as the server itself sets them up. */
@ApplicationScoped
@Transactional
public class UserRegistry {

  /** The three users of the sample, each with its own name as password. */
  public static final Map<String, String> SAMPLE_USERS =
      Map.of("admin", Role.ADMIN, "operator", Role.OPERATOR, "viewer", Role.VIEWER);

  @PersistenceContext EntityManager entities;

  public void enableSampleUsers() {
    SAMPLE_USERS.forEach(
        (name, role) -> {
          UserAccount user = entities.find(UserAccount.class, name);
          if (user == null) {
            entities.persist(
                new UserAccount(name, PasswordHasher.hash(name.toCharArray()), true, Set.of(role)));
          } else if (user.sample()) {
            user.enable(true);
          }
        });
  }

  /** Passwords that everybody knows open nothing once the server is not a sample any more. */
  public void disableSampleUsers() {
    sampleUsers().forEach(user -> user.enable(false));
  }

  public boolean hasUsers() {
    return entities
            .createQuery("select count(u) from UserAccount u where u.enabled = true", Long.class)
            .getSingleResult()
        > 0;
  }

  /** An account of this name may be left over from the sample, which nobody can use any more. */
  public void createAdministrator(String name, char[] password) {
    String hash = PasswordHasher.hash(password);
    UserAccount known = entities.find(UserAccount.class, name);
    if (known == null) {
      entities.persist(new UserAccount(name, hash, false, Set.of(Role.ADMIN)));
    } else {
      known.handTo(hash, Set.of(Role.ADMIN));
    }
  }

  private List<UserAccount> sampleUsers() {
    return entities
        .createQuery("select u from UserAccount u where u.sample = true", UserAccount.class)
        .getResultList();
  }
}
