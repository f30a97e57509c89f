package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** Creates environments. Their names differ in more than their case, as file systems want it. */
@ApplicationScoped
@Transactional
class EnvironmentCreation {

  @Inject Environments environments;
  @Inject TenantConnections connections;
  @Inject Installation installation;
  @Inject EmbeddedFiles files;

  Environment create(NewEnvironment wanted) {
    var name = new EnvironmentName(wanted.name());
    String version = version(wanted);
    TenantConnections.Checked tenant = connections.checked(wanted.tenant());
    if (environments.isTaken(name)) {
      throw taken(name);
    }
    refuseForeignFile(name, wanted.tenant().type());
    var environment = new Environment(name.value(), wanted.type(), version);
    connections.store(environment, tenant);
    try {
      environments.create(environment);
    } catch (PersistenceException e) {
      throw taken(name);
    }
    return environment;
  }

  private static String version(NewEnvironment wanted) {
    if (wanted.applicationVersion().isBlank()) {
      return wanted.tenant().type() == TenantDatabaseType.EMBEDDED
          ? ApplicationVersions.EMBEDDED
          : "";
    }
    return ApplicationVersions.parse(wanted.applicationVersion()).toString();
  }

  private static InvalidInputException taken(EnvironmentName name) {
    return new InvalidInputException(
        "name",
        "NAME_TAKEN",
        "There is an environment “" + name.value() + "” already.",
        "Choose another name; upper and lower case make no difference.");
  }

  /** What is left of another environment must not become the data of this one. */
  private void refuseForeignFile(EnvironmentName name, TenantDatabaseType type) {
    if (type == TenantDatabaseType.EMBEDDED
        && files.hasTenant(installation.tenantDirectory(), name.value())) {
      throw RefusedException.because(
          "TENANT_FILE",
          "A tenant file of this name is left in the data directory.",
          "Choose another name, or move the file "
              + name.value()
              + " away from the directory of the tenants on the server.");
    }
  }
}
