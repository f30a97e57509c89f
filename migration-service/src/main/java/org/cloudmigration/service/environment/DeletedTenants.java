package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.operation.Installation;

/** Deletes the file of an embedded tenant, once its environment is gone for good. */
@ApplicationScoped
class DeletedTenants {

  private static final Logger LOG = Logger.getLogger(DeletedTenants.class.getName());

  @Inject Installation installation;
  @Inject EmbeddedFiles files;

  void delete(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnvironmentDeleted deleted) {
    if (deleted.tenantType() != TenantDatabaseType.EMBEDDED) {
      return;
    }
    try {
      files.deleteTenant(installation.tenantDirectory(), deleted.name());
    } catch (IOException e) {
      // No environment of this name can be made until somebody has moved the file away.
      LOG.log(Level.WARNING, "The tenant file of " + deleted.name() + " could not be deleted.", e);
    }
  }
}
