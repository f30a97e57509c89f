package org.cloudmigration.web.odata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;

/** Asks a service without a server. */
record Desk(ApiService service) {

  Answer get(String path) {
    return ask(HttpMethod.GET, path, null);
  }

  /**
   * @param path with its query, both encoded
   * @param headers names and values in turn
   */
  Answer ask(HttpMethod method, String path, String body, String... headers) {
    String[] parts = path.split("\\?", 2);
    ODataRequest request = new ODataRequest();
    request.setMethod(method);
    request.setProtocol("HTTP/1.1");
    request.setRawBaseUri(Library.ROOT);
    request.setRawODataPath(parts[0]);
    request.setRawQueryPath(parts.length > 1 ? parts[1] : null);
    request.setRawRequestUri(Library.ROOT + path);
    request.setRawServiceResolutionUri("");
    request.setBody(
        body == null
            ? InputStream.nullInputStream()
            : new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    if (body != null && !Arrays.asList(headers).contains("Content-Type")) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    ODataResponse response = service.answer(new Scope(null), request);
    try (InputStream content = response.getContent()) {
      String text =
          content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(response.getStatusCode(), response.getAllHeaders(), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
