package org.cloudmigration.web.odata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.commons.api.http.HttpHeader;
import org.apache.olingo.commons.api.http.HttpStatusCode;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.batch.BatchFacade;
import org.apache.olingo.server.api.deserializer.batch.BatchOptions;
import org.apache.olingo.server.api.deserializer.batch.BatchRequestPart;
import org.apache.olingo.server.api.deserializer.batch.ODataResponsePart;
import org.apache.olingo.server.api.processor.BatchProcessor;

/**
 * {@code POST $batch}: requests one after the other, up to the first that is refused, unless the
 * caller prefers to go on. Each change stands for itself: a change set of several, which all or
 * none had to be done, is refused before anything is done.
 */
final class Batch implements BatchProcessor {

  private static final int MOST = 100;
  private static final String GO_ON = "continue-on-error";

  private OData odata;

  @Override
  public void init(OData library, ServiceMetadata metadata) {
    odata = library;
  }

  @Override
  public void processBatch(BatchFacade facade, ODataRequest request, ODataResponse response)
      throws ODataApplicationException, ODataLibraryException {
    String type = request.getHeader(HttpHeader.CONTENT_TYPE);
    BatchOptions addresses =
        BatchOptions.with()
            .rawBaseUri(request.getRawBaseUri())
            .rawServiceResolutionUri(request.getRawServiceResolutionUri())
            .build();
    List<BatchRequestPart> parts =
        odata
            .createFixedFormatDeserializer()
            .parseBatchRequest(
                request.getBody(), facade.extractBoundaryFromContentType(type), addresses);
    if (parts.size() > MOST) {
      throw ApiRefusal.badRequest("Send no more than " + MOST + " requests in a batch.");
    }
    String boundary = "batch_" + UUID.randomUUID();
    response.setContent(
        odata
            .createFixedFormatSerializer()
            .batchResponse(answers(facade, parts, goesOn(request)), boundary));
    response.setStatusCode(HttpStatusCode.OK.getStatusCode());
    response.setHeader(
        HttpHeader.CONTENT_TYPE, ContentType.MULTIPART_MIXED + ";boundary=" + boundary);
  }

  private static boolean goesOn(ODataRequest request) {
    List<String> wishes = request.getHeaders(HttpHeader.PREFER);
    return wishes != null && String.join(",", wishes).contains(GO_ON);
  }

  private static List<ODataResponsePart> answers(
      BatchFacade facade, List<BatchRequestPart> parts, boolean goesOn)
      throws ODataApplicationException, ODataLibraryException {
    List<ODataResponsePart> answers = new ArrayList<>();
    for (BatchRequestPart part : parts) {
      ODataResponsePart answer = facade.handleBatchRequest(part);
      answers.add(answer);
      boolean refused =
          answer.getResponses().stream().anyMatch(response -> response.getStatusCode() >= 400);
      if (refused && !goesOn) {
        break;
      }
    }
    return answers;
  }

  @Override
  public ODataResponsePart processChangeSet(BatchFacade facade, List<ODataRequest> requests)
      throws ODataApplicationException, ODataLibraryException {
    ODataResponse answer =
        requests.size() > 1 ? notTogether() : facade.handleODataRequest(requests.getFirst());
    return new ODataResponsePart(List.of(answer), answer.getStatusCode() < 400);
  }

  private static ODataResponse notTogether() {
    ODataResponse refusal = new ODataResponse();
    refusal.setStatusCode(HttpStatusCode.NOT_IMPLEMENTED.getStatusCode());
    refusal.setHeader(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    refusal.setContent(
        new ByteArrayInputStream(
            Errors.body(
                    "BadRequest_MethodNotImplemented",
                    "Not supported: several changes in one change set. Send each in its own.")
                .getBytes(StandardCharsets.UTF_8)));
    return refusal;
  }
}
