package org.cloudmigration.web.odata;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ODataServerError;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.deserializer.DeserializerException;
import org.apache.olingo.server.api.processor.ErrorProcessor;
import org.apache.olingo.server.core.ContentNegotiatorException;
import org.apache.olingo.server.core.ODataHandlerException;
import org.apache.olingo.server.core.uri.parser.search.SearchParserException;
import org.apache.olingo.server.core.uri.parser.search.SearchTokenizerException;
import org.cloudmigration.service.listing.NotSupportedException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.shell.Refusal;

/** Every error as the body that Business Central's APIs answer, with an id that the log has too. */
final class Errors implements ErrorProcessor {

  private static final Logger LOG = System.getLogger(Errors.class.getName());

  /** How Olingo begins when it speaks of what was sent, not of what is wanted. */
  private static final String SENT = "unsupported content type";

  private final AllowedMethods methods;

  Errors(AllowedMethods methods) {
    this.methods = methods;
  }

  @Override
  public void init(OData odata, ServiceMetadata metadata) {
    // Needs neither.
  }

  @Override
  public void processError(
      ODataRequest request,
      ODataResponse response,
      ODataServerError error,
      ContentType requestedFormat) {
    Refusal refusal = refusal(error.getException(), error);
    String id = UUID.randomUUID().toString();
    LOG.log(
        refusal.status() >= 500 && refusal.status() != 501 ? Level.ERROR : Level.DEBUG,
        () ->
            "%s %s: %d %s, CorrelationId %s"
                .formatted(
                    request.getMethod(),
                    request.getRawODataPath(),
                    refusal.status(),
                    refusal.code(),
                    id),
        refusal.status() == 500 ? error.getException() : null);
    if (refusal.status() == HttpStatusCode.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.setHeader(HttpHeader.ALLOW, methods.at(request.getRawODataPath()));
    }
    write(response, refusal, id);
  }

  private static void write(ODataResponse response, Refusal refusal, String id) {
    response.setStatusCode(refusal.status());
    response.setHeader(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    response.setContent(
        new ByteArrayInputStream(
            body(refusal.code(), refusal.message() + "  CorrelationId: " + id + ".")
                .getBytes(StandardCharsets.UTF_8)));
  }

  static ODataResponse nestedTooDeep() {
    return badRequest("The request is nested too deep. Ask for less at once.");
  }

  static ODataResponse unreadable() {
    return badRequest("The address, or a header, cannot be understood. Compare it with $metadata.");
  }

  private static ODataResponse badRequest(String message) {
    ODataResponse response = new ODataResponse();
    write(response, new Refusal(400, "BadRequest", message), UUID.randomUUID().toString());
    return response;
  }

  static String body(String code, String message) {
    return Json.createObjectBuilder()
        .add("error", Json.createObjectBuilder().add("code", code).add("message", message))
        .build()
        .toString();
  }

  private static Refusal refusal(Exception thrown, ODataServerError error) {
    return switch (thrown) {
      case ApiRefusal refusal -> of(refusal);
      case MigrationException refused -> Refusal.of(refused);
      case NotSupportedException missing ->
          new Refusal(501, "BadRequest_MethodNotImplemented", missing.getMessage());
      case EJBAccessException denied -> denied();
      case EJBException wrapped when wrapped.getCausedByException() != null ->
          refusal(wrapped.getCausedByException(), error);
      case OptimisticLockException changed -> atOnce();
      case PessimisticLockException locked -> atOnce();
      case LockTimeoutException waited -> atOnce();
      case ODataHandlerException unusable when isAboutContentType(unusable) ->
          of(ApiRefusal.notJson());
      case ContentNegotiatorException sent when sent.getMessage().startsWith(SENT) ->
          of(ApiRefusal.notJson());
      case SearchTokenizerException search -> noSearch();
      case SearchParserException search -> noSearch();
      case DeserializerException unreadable -> new Refusal(400, "BadRequest", error.getMessage());
      case null, default -> general(error);
    };
  }

  private static Refusal noSearch() {
    return new Refusal(
        501, "BadRequest_MethodNotImplemented", "Not supported: the query option $search.");
  }

  private static Refusal of(ApiRefusal refusal) {
    return new Refusal(refusal.status(), refusal.code(), refusal.getMessage());
  }

  private static Refusal atOnce() {
    return new Refusal(
        409,
        "Application_DialogException",
        "Somebody else changed the same at the same moment. Nothing was changed by this request."
            + " Read it again, and repeat what is still wanted.");
  }

  private static Refusal denied() {
    return new Refusal(
        403, "Authorization_RequestDenied", "Your role does not allow this request.");
  }

  private static boolean isAboutContentType(ODataHandlerException e) {
    return e.getMessageKey() instanceof ODataHandlerException.MessageKeys key
        && switch (key) {
          case UNSUPPORTED_CONTENT_TYPE, INVALID_CONTENT_TYPE, MISSING_CONTENT_TYPE -> true;
          default -> false;
        };
  }

  private static Refusal general(ODataServerError error) {
    String message = error.getMessage();
    return switch (error.getStatusCode()) {
      case 404 -> new Refusal(404, "BadRequest_NotFound", message);
      case 405 -> new Refusal(405, "BadRequest_MethodNotAllowed", message);
      case 406 -> new Refusal(406, "BadRequest_NotAcceptable", message);
      case 412 -> of(ApiRefusal.changedMeanwhile());
      case 428 ->
          new Refusal(
              428,
              "BadRequest_PreconditionRequired",
              "Send the header If-Match with the @odata.etag that you have read, or with *.");
      case 501 -> new Refusal(501, "BadRequest_MethodNotImplemented", message);
      case 500 ->
          new Refusal(
              500,
              "Internal_ServerError",
              "The server could not answer, and nothing was changed by this request as far as it"
                  + " knows. Read the list again; administrators find the cause in the server's log"
                  + " under the id below.");
      default -> new Refusal(error.getStatusCode(), "BadRequest", message);
    };
  }
}
