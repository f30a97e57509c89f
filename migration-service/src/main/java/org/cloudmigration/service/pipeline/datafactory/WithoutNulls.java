package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import reactor.core.publisher.Mono;

/**
 * Leaves out of requests what nobody has said: the SDK writes some of it as null, which the service
 * may take for a value.
 */
final class WithoutNulls implements HttpPipelinePolicy {

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    BinaryData body = context.getHttpRequest().getBodyAsBinaryData();
    if (body != null) {
      context.getHttpRequest().setBody(stripped(body.toString()));
    }
    return next.process();
  }

  static String stripped(String json) {
    if (json.isEmpty()) {
      return json;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return stripped(reader.readValue()).toString();
    }
  }

  private static JsonValue stripped(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        var kept = Json.createObjectBuilder();
        object.forEach(
            (name, member) -> {
              if (member != JsonValue.NULL) {
                kept.add(name, stripped(member));
              }
            });
        yield kept.build();
      }
      case JsonArray array -> {
        var kept = Json.createArrayBuilder();
        array.forEach(element -> kept.add(stripped(element)));
        yield kept.build();
      }
      default -> value;
    };
  }
}
