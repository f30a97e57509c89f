package org.cloudmigration.web.odata;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.olingo.commons.api.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongRequestsAreRefusedTest {

  private static final String FIRST = "/books(00000000-0000-0000-0000-000000000001)";

  private final Library library = Library.of(3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | BadRequest | /books?$filter=title%20eq",
        "400 | BadRequest | /books?$filter=color%20eq%20'red'",
        "400 | BadRequest | /books?$orderby=color",
        "400 | BadRequest | /books?$top=-1",
        "400 | BadRequest | /books?$skiptoken=nonsense",
        "400 | BadRequest | /books?$skiptoken=WyJuMSIsIm4yIl0",
        "400 | BadRequest | /books?$unknown=1",
        "400 | BadRequest | /books(1)",
        "404 | BadRequest_NotFound | /papers",
        "404 | Internal_RecordNotFound | /books(00000000-0000-0000-0000-000000000077)",
        "404 | BadRequest_NotFound | /books(00000000-0000-0000-0000-000000000001)/color",
        "406 | BadRequest_NotAcceptable | /books?$format=text/html",
        "501 | BadRequest_MethodNotImplemented | /books?$filter=year(printed)%20eq%201970",
        "501 | BadRequest_MethodNotImplemented | /books?$search=one",
        "501 | BadRequest_MethodNotImplemented | /books?$filter=pages/any(p:p/number%20eq%201)"
      })
  void readingWrongly(int status, String code, String path) {
    Answer answer = library.get(path);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).contains("CorrelationId: ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | BadRequest | {\"colour\":\"red\"} | colour",
        "400 | BadRequest | {\"author\":\"I\"} | author",
        "400 | BadRequest | {\"title\":5} | title",
        "400 | BadRequest | {\"title\":\"a\",\"title\":\"b\"} | twice",
        "400 | BadRequest | [] | ''",
        "400 | BadRequest | {}{\"title\":\"b\"} | one JSON object",
        "400 | BadRequest | {} x | one JSON object",
        "400 | BadRequest | { | ''"
      })
  void sendingWhatIsNoBook(int status, String code, String body, String names) {
    Answer answer = library.ask(HttpMethod.POST, "/books", body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).contains(names);
    assertThat(library.books).hasSize(3);
  }

  @Test
  void sendingAnotherFormThanJson() {
    for (String type : new String[] {"text/plain", "application/xml", "application/atom+xml"}) {
      Answer answer = library.ask(HttpMethod.POST, "/books", "title=a", "Content-Type", type);

      assertThat(answer.status()).as(answer.body()).isEqualTo(415);
      assertThat(answer.code()).isEqualTo("BadRequest_UnsupportedMediaType");
    }
  }

  @Test
  void methodsThatASetDoesNotTake() {
    assertThat(library.ask(HttpMethod.POST, "/pages", "{}").status()).isEqualTo(405);
    assertThat(library.ask(HttpMethod.PUT, FIRST, "{}", "If-Match", "*").status()).isEqualTo(405);
    assertThat(library.ask(HttpMethod.DELETE, "/books", null).status()).isEqualTo(405);
    assertThat(library.ask(HttpMethod.GET, FIRST + "/Microsoft.NAV.lend", null).status())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /books | GET, POST",
        "PATCH | /pages | GET",
        "POST | /pages | GET",
        "PUT | /books(00000000-0000-0000-0000-000000000001) | GET, PATCH, DELETE",
        "DELETE | /pages(00000000-0000-0001-0000-000000000001) | GET",
        "PUT | /pages(00000000-0000-0001-0000-000000000001)/written | GET, PATCH, DELETE",
        "POST | /books/$count | GET",
        "DELETE | /books(00000000-0000-0000-0000-000000000001)/title | GET",
        "GET | /books(00000000-0000-0000-0000-000000000001)/Microsoft.NAV.lend | POST",
        "POST | /$metadata | GET",
        "DELETE | / | GET"
      })
  void whatMayBeDoneInsteadIsTold(HttpMethod method, String path, String allowed) {
    String body = method == HttpMethod.GET || method == HttpMethod.DELETE ? null : "{}";
    Answer answer = library.ask(method, path, body, "If-Match", "*");

    assertThat(answer.status()).as(answer.body()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"Accept, ','", "OData-Version, x", "OData-Version, ''", "OData-MaxVersion, -"})
  void headersThatCannotBeRead(String header, String value) {
    Answer answer = library.ask(HttpMethod.GET, "/books", null, header, value);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("header");
  }

  @Test
  void whoChangesMustHaveReadWhatIsThere() {
    String tag = library.get(FIRST).header("ETag");
    String body = "{\"title\":\"Mine\"}";
    for (String untold : new String[] {"nonsense", "", "\"other\"", "W/"}) {
      assertThat(library.ask(HttpMethod.PATCH, FIRST, body, "If-Match", untold).status())
          .as(untold)
          .isEqualTo(412);
    }

    assertThat(library.ask(HttpMethod.PATCH, FIRST, body).status()).isEqualTo(428);
    assertThat(library.ask(HttpMethod.PATCH, FIRST, body, "If-Match", tag).status()).isEqualTo(200);
    Answer late = library.ask(HttpMethod.PATCH, FIRST, "{\"title\":\"His\"}", "If-Match", tag);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("Request_EntityChanged");
    assertThat(library.get(FIRST).json().getString("title")).isEqualTo("Mine");
    assertThat(library.ask(HttpMethod.DELETE, FIRST, null, "If-Match", tag).status())
        .isEqualTo(412);
    assertThat(library.ask(HttpMethod.DELETE, FIRST, null, "If-Match", "*").status())
        .isEqualTo(204);
    assertThat(library.get(FIRST).status()).isEqualTo(404);
  }

  @Test
  void whatWasReadBeforeIsNotSentAgain() {
    String tag = library.get(FIRST).header("ETag");

    assertThat(library.ask(HttpMethod.GET, FIRST, null, "If-None-Match", tag).status())
        .isEqualTo(304);
  }

  @Test
  void whatIsCreatedIsAnsweredWithItsAddress() {
    Answer made = library.ask(HttpMethod.POST, "/books", "{\"title\":\"New\"}");

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().getString("title")).isEqualTo("New");
    assertThat(made.header("Location"))
        .isEqualTo(Library.ROOT + "/books(00000000-0000-0000-0000-000000000004)");
    Answer quiet =
        library.ask(HttpMethod.POST, "/books", "{\"title\":\"Next\"}", "Prefer", "return=minimal");
    assertThat(quiet.status()).isEqualTo(204);
    assertThat(quiet.body()).isEmpty();
  }

  @Test
  void actionsRunWithAndWithoutABody() {
    assertThat(library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.lend", null).status())
        .isEqualTo(204);
    Answer sent = library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.lend", "{\"to\":\"Ada\"}");
    assertThat(sent.status()).as(sent.body()).isEqualTo(204);
    assertThat(library.lent).containsExactly("Book 1 to somebody", "Book 1 to Ada");
    Answer label = library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.label", null);
    assertThat(label.status()).as(label.body()).isEqualTo(200);
    assertThat(label.json().getString("front")).isEqualTo("Book 1");
  }

  @Test
  void anActionThatIsStillToComeSaysSo() {
    Answer answer = library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.bind", null);

    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.body()).contains("Not supported: books are bound elsewhere.");
    assertThat(library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.lend", "{\"by\":1}").status())
        .isEqualTo(400);
    assertThat(library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.eat", null).status())
        .isIn(400, 404);
  }

  @Test
  void whatBreaksInsideIsNotTold() {
    Answer answer = library.ask(HttpMethod.POST, FIRST + "/Microsoft.NAV.burn", null);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("CorrelationId").doesNotContain("secret", "Exception");
  }
}
