package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.security.SecretVault;

/**
 * Connection strings of tenants: checked when they come in, kept encrypted for their environment.
 */
@ApplicationScoped
public class TenantConnections {

  private static final String FIELD = "connectionString";

  @Inject SecretVault vault;

  /**
   * Checks what somebody entered.
   *
   * @return its canonical text, to be kept by {@link #encrypted}; blank for an embedded tenant
   * @throws InvalidInputException naming the field; quotes nothing of the string
   */
  String checked(TenantInput input) {
    if (input.type() == TenantDatabaseType.EMBEDDED) {
      if (!input.connectionString().isBlank()) {
        throw new InvalidInputException(
            FIELD,
            "CONNECTION_STRING",
            "An embedded tenant is a file of this server's own and has no connection string.",
            "Leave the connection string out, or choose another type.");
      }
      return "";
    }
    try {
      return ServerAddress.parse(input.connectionString(), kind(input.type())).text();
    } catch (ConnectionStringException e) {
      throw new InvalidInputException(FIELD, "CONNECTION_STRING", e.happened(), e.action());
    }
  }

  String encrypted(UUID environmentId, String text) {
    return text.isEmpty() ? "" : vault.encrypt(purpose(environmentId), text);
  }

  /** Of a tenant that is not embedded. */
  public ServerAddress address(Environment environment) {
    return ServerAddress.parse(
        vault.decrypt(purpose(environment.id()), environment.tenantConnection()));
  }

  private static SqlServerType kind(TenantDatabaseType type) {
    return switch (type) {
      case EMBEDDED -> SqlServerType.EMBEDDED;
      case POSTGRESQL -> SqlServerType.POSTGRESQL;
      case SQL_SERVER -> SqlServerType.SQL_SERVER;
      case AZURE_SQL -> SqlServerType.AZURE_SQL;
    };
  }

  private static String purpose(UUID environmentId) {
    return "environment/" + environmentId + "/tenant";
  }
}
