package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.address.CertificateUploadException;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.security.SecretVault;

/**
 * Connection strings of tenants: checked when they come in, kept encrypted for their environment.
 */
@ApplicationScoped
public class TenantConnections {

  private static final String FIELD = "connectionString";
  private static final String CERTIFICATE_FIELD = "serverCertificate";

  /**
   * What was found right.
   *
   * @param text the canonical connection string, not encrypted; blank for an embedded tenant
   */
  record Checked(TenantDatabaseType type, String text, ServerCertificates certificates) {

    /** Shows no secret. */
    @Override
    public String toString() {
      return "a tenant of type " + type;
    }
  }

  @Inject SecretVault vault;

  /**
   * Checks what somebody entered.
   *
   * @return to be kept by {@link #store}
   * @throws InvalidInputException naming the field; quotes nothing of the string
   */
  Checked checked(TenantInput input) {
    if (input.type() == TenantDatabaseType.EMBEDDED) {
      if (!input.connectionString().isBlank()) {
        throw new InvalidInputException(
            FIELD,
            "CONNECTION_STRING",
            "An embedded tenant is a file of this server's own and has no connection string.",
            "Leave the connection string out, or choose another type.");
      }
      if (!input.serverCertificate().isBlank()) {
        throw new InvalidInputException(
            CERTIFICATE_FIELD,
            "CERT_UPLOAD",
            "An embedded tenant is a file of this server's own and shows no certificate.",
            "Leave the certificate out, or choose another type.");
      }
      return new Checked(input.type(), "", ServerCertificates.NONE);
    }
    try {
      ServerAddress address = ServerAddress.parse(input.connectionString(), kind(input.type()));
      ServerCertificates certificates = ServerCertificates.parse(input.serverCertificate());
      return new Checked(input.type(), address.trusting(certificates).text(), certificates);
    } catch (ConnectionStringException e) {
      throw new InvalidInputException(FIELD, "CONNECTION_STRING", e.happened(), e.action());
    } catch (CertificateUploadException e) {
      throw new InvalidInputException(CERTIFICATE_FIELD, "CERT_UPLOAD", e.happened(), e.action());
    }
  }

  void store(Environment environment, Checked tenant) {
    String purpose = purpose(environment.id());
    environment.connectTenant(
        tenant.type(),
        tenant.text().isEmpty() ? "" : vault.encrypt(purpose, tenant.text()),
        tenant.certificates().pem());
  }

  /** Of a tenant that is not embedded. */
  public ServerAddress address(Environment environment) {
    return ServerAddress.parse(
            vault.decrypt(purpose(environment.id()), environment.tenantConnection()))
        .trusting(ServerCertificates.parse(environment.tenantCertificate()));
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
