package org.cloudmigration.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The API of an environment, as one user asks it.
 *
 * @param authorization null for nobody
 */
record OData(ApiCaller caller, String environment, String authorization) {

  OData as(String user) {
    return new OData(caller, environment, ApiCaller.basic(user, user));
  }

  OData asNobody() {
    return new OData(caller, environment, null);
  }

  OData in(String otherEnvironment) {
    return new OData(caller, otherEnvironment, authorization);
  }

  /** Relative to the server's root. */
  String root() {
    return "v2.0/" + environment + "/api/microsoft/cloudMigration/v1.0/";
  }

  /**
   * @param path under the root of the API and encoded, or a whole address
   * @param headers names and values in turn
   */
  ApiAnswer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** With {@code If-Match: *}, so that only what stands in its way otherwise refuses it. */
  ApiAnswer sendAnyhow(String method, String path, String body) {
    return send(method, path, body, "If-Match", "*");
  }

  /**
   * @param body null for none
   * @param headers names and values in turn; JSON is the content type unless there is another
   */
  ApiAnswer send(String method, String path, String body, String... headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (authorization != null) {
      all.put("Authorization", authorization);
    }
    if (body != null) {
      all.put("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    try {
      return ApiAnswer.of(
          caller.send(
              method,
              path.startsWith("http") ? path : root() + path,
              all,
              body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  /** The whole list, page by page. */
  List<JsonNode> list(String path, String... headers) {
    return rest(get(path, headers), headers);
  }

  /** What a page holds, and all that follow. */
  List<JsonNode> rest(ApiAnswer first, String... headers) {
    List<JsonNode> rows = new ArrayList<>();
    ApiAnswer page = first.expect(200);
    page.json().get("value").forEach(rows::add);
    while (page.json().has("@odata.nextLink")) {
      page = get(page.json().get("@odata.nextLink").asText(), headers).expect(200);
      page.json().get("value").forEach(rows::add);
    }
    return rows;
  }

  /** Of the first entity of a list. */
  String first(String property, String path) {
    return list(path).getFirst().get(property).asText();
  }

  Metadata metadata() {
    return Metadata.parse(get("$metadata").expect(200).body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
