package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretVault;

/** Stores what people enter in the guide; the connection string only in encrypted form. */
@ApplicationScoped
@Transactional
public class SetupGuides {

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;

  public Optional<SetupGuide> of(UUID environmentId) {
    return Optional.ofNullable(entities.find(SetupGuide.class, environmentId));
  }

  /** Locked, so that two people at the guide go one after the other. */
  public SetupGuide locked(UUID environmentId) {
    SetupGuide guide = lock(environmentId);
    if (guide == null) {
      throw RefusedException.because(
          "GUIDE", "The setup guide was not begun yet.", "Open Cloud Migration Setup.");
    }
    return guide;
  }

  public SetupGuide start(UUID environmentId, String userName) {
    SetupGuide guide = lock(environmentId);
    if (guide == null) {
      guide = new SetupGuide(environmentId, userName, Instant.now());
      entities.persist(guide);
    } else {
      guide.start(userName, Instant.now());
    }
    return guide;
  }

  /** As it is now, whatever this transaction has read before. */
  private SetupGuide lock(UUID environmentId) {
    SetupGuide guide = entities.find(SetupGuide.class, environmentId);
    if (guide != null) {
      entities.refresh(guide, LockModeType.PESSIMISTIC_WRITE);
    }
    return guide;
  }

  /** The preparation has succeeded; part of the transaction that puts the setup in force. */
  public void prepared(SetupGuide guide) {
    guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.PREPARED));
  }

  /** Encrypted for the guide of this environment. */
  public String hidden(UUID environmentId, String connectionString) {
    return vault.encrypt(purpose(environmentId), connectionString);
  }

  /** Blank if none was entered yet. */
  public String connectionString(SetupGuide guide) {
    return guide.sqlConnection().isEmpty()
        ? ""
        : vault.decrypt(purpose(guide.environmentId()), guide.sqlConnection());
  }

  private static String purpose(UUID environmentId) {
    return "setup_guide/" + environmentId;
  }
}
