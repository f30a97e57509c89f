package org.cloudmigration.web.odata;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.olingo.commons.api.format.ContentType;

/** A body, of which Olingo would read the first value and overlook the rest. */
final class SentJson {

  private SentJson() {}

  /**
   * @throws ApiRefusal if it is another form than JSON, or more or less than one value
   */
  static InputStream whole(InputStream body, ContentType sent) {
    if (!sent.isCompatible(ContentType.APPLICATION_JSON)) {
      throw ApiRefusal.notJson();
    }
    try {
      byte[] text = body.readAllBytes();
      try (JsonParser parser = Json.createParser(new ByteArrayInputStream(text))) {
        while (parser.hasNext()) {
          parser.next();
        }
      }
      return new ByteArrayInputStream(text);
    } catch (IOException | JsonException e) {
      throw ApiRefusal.badRequest("The body is not one JSON object.");
    }
  }
}
