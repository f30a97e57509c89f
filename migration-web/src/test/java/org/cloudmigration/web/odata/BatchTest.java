package org.cloudmigration.web.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final String FIRST = "books(00000000-0000-0000-0000-000000000001)";
  private static final String MISSING = "books(00000000-0000-0000-0000-000000000099)";

  private final Library library = Library.of(3);

  private static String get(String address) {
    return lines("Content-Type: application/http", "", "GET " + address + " HTTP/1.1", "", "");
  }

  private static String change(int id, String method, String address, String body) {
    return lines(
        "Content-Type: application/http",
        "Content-ID: " + id,
        "",
        method + " " + address + " HTTP/1.1",
        "Content-Type: application/json",
        "If-Match: *",
        "",
        body);
  }

  private static String changes(String... changes) {
    return lines("Content-Type: multipart/mixed; boundary=set", "")
        + Arrays.stream(changes).map(change -> "--set\r\n" + change).collect(Collectors.joining())
        + "--set--\r\n";
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private Answer batch(List<String> parts, String... headers) {
    String body =
        parts.stream().map(part -> "--all\r\n" + part).collect(Collectors.joining())
            + "--all--\r\n";
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "multipart/mixed; boundary=all";
    return library.ask(HttpMethod.POST, "/$batch", body, all);
  }

  private static List<Integer> statuses(Answer answer) {
    return Pattern.compile("HTTP/1.1 ([0-9]{3})")
        .matcher(answer.body())
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  @Test
  void requestsAreAnsweredInTheirOrder() {
    Answer answer =
        batch(
            List.of(
                get("books?$top=1&$select=title"),
                changes(change(1, "PATCH", FIRST, "{\"title\":\"New\"}")),
                get(FIRST)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(statuses(answer)).containsExactly(200, 200, 200);
    assertThat(answer.header("Content-Type")).startsWith("multipart/mixed;boundary=batch_");
    assertThat(answer.body()).contains("\"title\":\"Book 1\"", "\"title\":\"New\"");
  }

  @Test
  void whatComesAfterARefusalIsNotDoneUnlessItIsPreferred() {
    List<String> parts =
        List.of(get(MISSING), changes(change(1, "PATCH", FIRST, "{\"title\":\"New\"}")));
    assertThat(statuses(batch(parts))).containsExactly(404);
    assertThat(library.books.getFirst().title()).isEqualTo("Book 1");
    assertThat(statuses(batch(parts, "Prefer", "odata.continue-on-error")))
        .containsExactly(404, 200);
    assertThat(library.books.getFirst().title()).isEqualTo("New");
  }

  @Test
  void changesThatAllOrNoneHadToBeDoneAreRefused() {
    Answer answer =
        batch(
            List.of(
                changes(
                    change(1, "PATCH", FIRST, "{\"title\":\"New\"}"),
                    change(2, "PATCH", MISSING, "{\"title\":\"Newer\"}"))));
    assertThat(statuses(answer)).containsExactly(501);
    assertThat(answer.body()).contains("Send each in its own.");
    assertThat(library.books.getFirst().title()).isEqualTo("Book 1");
  }

  @Test
  void whatIsNoBatchIsRefused() {
    assertThat(library.ask(HttpMethod.POST, "/$batch", "{}").status()).isBetween(400, 415);
    assertThat(
            library
                .ask(HttpMethod.POST, "/$batch", "x", "Content-Type", "multipart/mixed")
                .status())
        .isEqualTo(400);
    List<String> many = IntStream.range(0, 101).mapToObj(i -> get("books")).toList();
    assertThat(batch(many).status()).isEqualTo(400);
  }
}
