package org.cloudmigration.web.shell;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * What a service refused, as an answer of the APIs: 422 for a value that cannot be accepted, 404
 * for an environment that is not there, 403 for what another role may see, 409 for what the present
 * state does not allow.
 */
@Provider
public class RefusalAnswer implements ExceptionMapper<MigrationException> {

  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(MigrationException refusal) {
    ErrorReport report = refusal.report();
    String message = String.join(" ", report.happened(), report.dataImpact(), report.action());
    return switch (refusal) {
      case InvalidInputException taken when report.code().equals("NAME_TAKEN") ->
          answer(Status.CONFLICT.getStatusCode(), "Internal_EntityWithSameKeyExists", message);
      case InvalidInputException invalid ->
          answer(
              UNPROCESSABLE,
              "Application_FieldValidationException",
              invalid.field() + ": " + message);
      case RefusedException missing when report.code().equals("ENVIRONMENT") ->
          answer(Status.NOT_FOUND.getStatusCode(), "Internal_RecordNotFound", message);
      case RefusedException barred when report.code().equals("ROLE") ->
          answer(Status.FORBIDDEN.getStatusCode(), "Authorization_RequestDenied", message);
      case RefusedException refused ->
          answer(Status.CONFLICT.getStatusCode(), "Application_DialogException", message);
      default ->
          answer(Status.INTERNAL_SERVER_ERROR.getStatusCode(), "Internal_ServerError", message);
    };
  }

  private static Response answer(int status, String code, String message) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ApiError.of(code, message))
        .build();
  }
}
