package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the API has answered. */
record ApiAnswer(String asked, int status, HttpHeaders headers, String body) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static ApiAnswer of(HttpResponse<String> response) {
    return new ApiAnswer(
        response.request().method() + " " + response.uri(),
        response.statusCode(),
        response.headers(),
        response.body());
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(this + " is no JSON", e);
    }
  }

  ApiAnswer expect(int expected) {
    assertThat(status).as(this::toString).isEqualTo(expected);
    return this;
  }

  /** An error in the form of the API that tells something. */
  ApiAnswer expect(int expected, String code, String says) {
    expect(expected);
    assertThat(code()).as(this::toString).isEqualTo(code);
    assertThat(message()).as(this::toString).contains(says);
    return betraysNothing();
  }

  /** Neither how the server is made nor what it thought goes to a caller. */
  ApiAnswer betraysNothing() {
    assertThat(Betrayals.in(body)).as(this::toString).isEmpty();
    return this;
  }

  String code() {
    return json().path("error").path("code").asText();
  }

  String message() {
    return json().path("error").path("message").asText();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String etag() {
    return json().path("@odata.etag").asText();
  }

  /** Of the entities of a list, one property. */
  List<String> values(String property) {
    return StreamSupport.stream(json().get("value").spliterator(), false)
        .map(row -> row.get(property).asText())
        .toList();
  }

  @Override
  public String toString() {
    return asked + ": " + status + " " + headers.map() + "\n" + body;
  }
}
