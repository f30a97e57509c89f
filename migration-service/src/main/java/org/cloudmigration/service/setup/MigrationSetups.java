package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.security.SecretVault;

/** Stores what an environment migrates from; the connection string only in encrypted form. */
@ApplicationScoped
@Transactional
public class MigrationSetups {

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;

  public Optional<MigrationSetup> of(UUID environmentId) {
    return Optional.ofNullable(entities.find(MigrationSetup.class, environmentId));
  }

  /** Setups whose list of companies was not read to the end, by a kill or otherwise. */
  public List<UUID> withCompaniesToRead() {
    return entities
        .createQuery(
            "select s.environmentId from MigrationSetup s where s.companyTask = :open", UUID.class)
        .setParameter("open", TaskStatus.IN_PROGRESS)
        .getResultList();
  }

  public void connect(
      UUID environmentId, String productId, SqlServerType type, String connectionString) {
    String hidden = vault.encrypt(purpose(environmentId), connectionString);
    of(environmentId)
        .ifPresentOrElse(
            setup -> setup.connect(type, hidden),
            () -> entities.persist(new MigrationSetup(environmentId, productId, type, hidden)));
  }

  public String connectionString(MigrationSetup setup) {
    return vault.decrypt(purpose(setup.environmentId()), setup.sqlConnection());
  }

  public void companiesRead(UUID environmentId) {
    entities.find(MigrationSetup.class, environmentId).companiesRead();
  }

  public void companiesFailed(UUID environmentId, ErrorReport error) {
    entities.find(MigrationSetup.class, environmentId).companiesFailed(error);
  }

  private static String purpose(UUID environmentId) {
    return "migration_setup/" + environmentId;
  }
}
