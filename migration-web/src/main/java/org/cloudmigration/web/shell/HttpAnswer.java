package org.cloudmigration.web.shell;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What HTTP itself refuses, in the form of the APIs. */
@Provider
public class HttpAnswer implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response plain = refusal.getResponse();
    if (MediaType.APPLICATION_JSON_TYPE.equals(plain.getMediaType())) {
      return plain;
    }
    return Response.fromResponse(plain)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(error(plain.getStatus()))
        .build();
  }

  private static ApiError error(int status) {
    return switch (status) {
      case 403 -> ApiError.forWantOfRole();
      case 404 -> ApiError.of("BadRequest_NotFound", "There is nothing at this address.");
      case 405 ->
          ApiError.of("BadRequest_MethodNotAllowed", "This address does not take this method.");
      case 406 -> ApiError.of("BadRequest_NotAcceptable", "Answers are application/json only.");
      case 415 ->
          ApiError.of(
              "BadRequest_UnsupportedMediaType",
              "Send the body as JSON, with Content-Type: application/json.");
      default -> ApiError.of("BadRequest", "The request was refused with status " + status + ".");
    };
  }
}
