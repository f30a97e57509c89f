package org.cloudmigration.web.environment;

import java.util.Optional;
import java.util.Set;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.NewEnvironment;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.web.shell.JsonBody;

/** An environment as a caller of the API sends it. */
final class EnvironmentBody {

  private static final String TENANT = "tenantDatabase";
  private static final Set<String> OF_A_NEW_ONE =
      Set.of("name", "type", "status", "applicationVersion", TENANT);
  private static final Set<String> OF_A_CHANGE =
      Set.of("type", "status", "applicationVersion", TENANT);
  private static final Set<String> OF_A_TENANT =
      Set.of("type", "connectionString", "serverCertificate");

  private EnvironmentBody() {}

  static NewEnvironment newEnvironment(String text) {
    JsonBody body = JsonBody.parse(text, OF_A_NEW_ONE);
    if (body.text("status").map(EnvironmentWords::status).orElse(EnvironmentStatus.ACTIVE)
        != EnvironmentStatus.ACTIVE) {
      throw new InvalidInputException(
          "status", "INPUT", "A new environment is Active.", "Leave the status out.");
    }
    return new NewEnvironment(
        body.text("name").orElse(""),
        EnvironmentWords.type(body.text("type").orElse("")),
        body.text("applicationVersion").orElse(""),
        tenant(body).orElse(TenantInput.EMBEDDED));
  }

  static EnvironmentChange change(String text) {
    JsonBody body = JsonBody.parse(text, OF_A_CHANGE);
    return new EnvironmentChange(
        body.text("type").map(EnvironmentWords::type).orElse(null),
        body.text("status").map(EnvironmentWords::status).orElse(null),
        body.text("applicationVersion").orElse(null),
        tenant(body).orElse(null));
  }

  private static Optional<TenantInput> tenant(JsonBody body) {
    return body.object(TENANT, OF_A_TENANT)
        .map(
            tenant ->
                new TenantInput(
                    EnvironmentWords.tenantType(tenant.text("type").orElse("")),
                    tenant.text("connectionString").orElse(""),
                    tenant.text("serverCertificate").orElse("")));
  }
}
