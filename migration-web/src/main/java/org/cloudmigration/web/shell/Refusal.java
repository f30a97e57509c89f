package org.cloudmigration.web.shell;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * What a service refused, as the APIs answer it: 422 for a value that cannot be accepted, 404 for
 * an environment that is not there, 403 for what another role may see, 409 for what the present
 * state does not allow.
 */
public record Refusal(int status, String code, String message) {

  public static Refusal of(MigrationException refusal) {
    ErrorReport report = refusal.report();
    String message = String.join(" ", report.happened(), report.dataImpact(), report.action());
    return switch (refusal) {
      case InvalidInputException taken when report.code().equals("NAME_TAKEN") ->
          new Refusal(409, "Internal_EntityWithSameKeyExists", message);
      case InvalidInputException invalid ->
          new Refusal(
              422, "Application_FieldValidationException", invalid.field() + ": " + message);
      case RefusedException missing when report.code().equals("ENVIRONMENT") ->
          new Refusal(404, "Internal_RecordNotFound", message);
      case RefusedException barred when report.code().equals("ROLE") ->
          new Refusal(403, "Authorization_RequestDenied", message);
      case RefusedException changed when report.code().equals("CHANGED") ->
          new Refusal(412, "Request_EntityChanged", message);
      case RefusedException refused -> new Refusal(409, "Application_DialogException", message);
      default -> new Refusal(500, "Internal_ServerError", message);
    };
  }
}
