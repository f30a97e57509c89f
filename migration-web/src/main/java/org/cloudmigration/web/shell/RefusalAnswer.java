package org.cloudmigration.web.shell;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cloudmigration.service.operation.MigrationException;

/** What a service refused, as an answer of the installation's own API. */
@Provider
public class RefusalAnswer implements ExceptionMapper<MigrationException> {

  @Override
  public Response toResponse(MigrationException refused) {
    Refusal refusal = Refusal.of(refused);
    return Response.status(refusal.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ApiError.of(refusal.code(), refusal.message()))
        .build();
  }
}
