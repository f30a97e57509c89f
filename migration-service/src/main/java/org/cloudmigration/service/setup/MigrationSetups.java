package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.runtime.BuiltInNode;
import org.cloudmigration.service.security.SecretVault;

/** Stores what an environment migrates from; the connection string only in encrypted form. */
@ApplicationScoped
@Transactional
public class MigrationSetups {

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;
  @Inject BuiltInNode server;

  public Optional<MigrationSetup> of(UUID environmentId) {
    return Optional.ofNullable(entities.find(MigrationSetup.class, environmentId));
  }

  /**
   * Puts in force what a guide has prepared.
   *
   * @param systemDatabase of the source, as it was found
   */
  public void ready(SetupGuide guide, String connectionString, String systemDatabase) {
    UUID environmentId = guide.environmentId();
    String hidden = vault.encrypt(purpose(environmentId), connectionString);
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    if (setup == null) {
      setup =
          new MigrationSetup(
              environmentId,
              guide.productId(),
              guide.sqlServerType(),
              hidden,
              guide.serverCertificate());
      entities.persist(setup);
    } else {
      setup.connect(guide.productId(), guide.sqlServerType(), hidden, guide.serverCertificate());
    }
    setup.describe(guide.sourceOutline(), systemDatabase);
    setup.ready(guide.dataFactoryId(), guide.runtimeId(), guide.startedBy(), server.version());
  }

  /**
   * The pipelines of a migration were built anew by this server; the Migration Log tells it.
   *
   * @param source display name of the product
   * @param text what became of them
   */
  public void updated(MigrationSetup setup, String source, String userName, String text) {
    setup.update(server.version());
    entities.persist(
        ReplicationRun.done(
            LogKind.UPDATE, setup.environmentId(), source, userName, text, Instant.now()));
  }

  /** The guide was done to its end. */
  public void completed(UUID environmentId) {
    entities.find(MigrationSetup.class, environmentId).complete(Instant.now());
  }

  /**
   * As the Migration Log tells it.
   *
   * @param source display name of the product
   * @param text what was set up
   */
  void logCompletion(UUID environmentId, String source, String userName, String text) {
    entities.persist(
        ReplicationRun.done(LogKind.SETUP, environmentId, source, userName, text, Instant.now()));
  }

  public String connectionString(MigrationSetup setup) {
    return vault.decrypt(purpose(setup.environmentId()), setup.sqlConnection());
  }

  private static String purpose(UUID environmentId) {
    return "migration_setup/" + environmentId;
  }
}
