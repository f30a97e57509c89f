package org.cloudmigration.service.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.security.token.TokenRefusedException;
import org.cloudmigration.service.security.token.TokenUser;
import org.cloudmigration.service.security.token.TokenVerifier;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** Looks at what callers of the APIs show. */
@ApplicationScoped
public class SignInDesk {

  private static final Logger LOG = Logger.getLogger(SignInDesk.class.getName());

  @Inject SignInLocks locks;
  @Inject UserAccounts accounts;

  private final KnownPasswords<SecurityIdentity> known =
      new KnownPasswords<>(InstantSource.system());

  private TokenVerifier tokens;

  @PostConstruct
  void readSettings() {
    tokens = TokenVerifier.configuredBy(System.getenv());
  }

  /** Tells whoever has just started the server what comes of his settings. */
  public void announce() {
    LOG.info(
        tokens.isConfigured() ? "Bearer tokens are accepted." : "Bearer tokens are not accepted.");
  }

  public Admission byPassword(String name, String password, String address) {
    Optional<Duration> lock = locks.lock(name, address);
    if (lock.isPresent()) {
      return new Admission.Locked(lock.get());
    }
    try {
      Optional<SecurityIdentity> remembered = known.opened(name, password);
      SecurityIdentity identity =
          remembered.isPresent() ? remembered.get() : authenticate(name, password);
      locks.right(name, address);
      return accounts.isAsSignedIn(name, identity.getRoles()::contains)
          ? new Admission.Granted(new Identity(identity))
          : new Admission.Refused("This user was disabled or changed just now.");
    } catch (SecurityException | IllegalArgumentException wrong) {
      locks.wrong(name, address);
      return new Admission.Refused("The user name or the password is wrong.");
    } catch (RealmUnavailableException e) {
      LOG.log(Level.SEVERE, "Users cannot be read.", e);
      return new Admission.Unavailable();
    }
  }

  private SecurityIdentity authenticate(String name, String password)
      throws RealmUnavailableException {
    SecurityIdentity identity =
        SecurityDomain.getCurrent()
            .authenticate(name, new PasswordGuessEvidence(password.toCharArray()));
    known.remember(name, password, identity);
    return identity;
  }

  public Admission byToken(String token) {
    try {
      TokenUser user = tokens.verify(token);
      if (UserName.isReserved(user.name()) || accounts.isBarred(user.name())) {
        return new Admission.Refused("The user of this token may not enter.");
      }
      return new Admission.Granted(new Identity(identity(user)));
    } catch (TokenRefusedException e) {
      return new Admission.Refused(e.getMessage());
    }
  }

  /** Of nobody whom the domain's own users hold; what it may do is what its issuer says. */
  private static SecurityIdentity identity(TokenUser user) {
    return SecurityDomain.getCurrent()
        .createAdHocIdentity(user.name())
        .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(user.roles())));
  }
}
