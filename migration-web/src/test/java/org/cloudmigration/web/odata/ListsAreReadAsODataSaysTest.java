package org.cloudmigration.web.odata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsAreReadAsODataSaysTest {

  private final Library library = Library.of(30);

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void theServiceDocumentNamesTheSets() {
    Answer answer = library.get("/");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.values("name")).containsExactly("books", "pages");
  }

  @Test
  void theMetadataDescribesTypesNavigationsAndActions() {
    Answer answer = library.get("/$metadata");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Namespace=\"Microsoft.NAV\"", "<EntityType Name=\"book\">")
        .contains("<NavigationProperty Name=\"pages\" Type=\"Collection(Microsoft.NAV.page)\"")
        .contains("<Action Name=\"lend\" IsBound=\"true\">", "<ComplexType Name=\"label\">");
  }

  @Test
  void aListTellsItsContextAndATagForEachEntity() {
    JsonObject list = library.get("/books?$top=1").json();

    assertThat(list.getString("@odata.context")).isEqualTo(Library.ROOT + "/$metadata#books");
    JsonObject book = list.getJsonArray("value").getJsonObject(0);
    assertThat(book.getString("@odata.etag")).startsWith("W/\"");
    assertThat(book.getString("state")).isEqualTo("Lent");
    assertThat(book.getString("printed")).isEqualTo("1970-01-01T00:00:01Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title eq 'Book 7' | Book 7",
        "startswith(title,'Book 2') and state eq 'In Stock' and price gt 0.5 | Book 26,Book 28",
        "state eq 'In_x0020_Stock' and author eq 'Author 6' | Book 20",
        "author eq null and price eq 0.3 | Book 3",
        "not (author ne null) and price eq 0.3 | Book 3",
        "contains(tolower(title),'OOK 30') | ''",
        "contains(toupper(title),'OOK 30') | Book 30",
        "endswith(title,'9') and printed ge 1970-01-01T00:00:04Z | Book 9,Book 19,Book 29",
        "id eq 00000000-0000-0000-0000-000000000005 | Book 5",
        "title in ('Book 1','Book 4','Book 400') | Book 1,Book 4",
        "length(title) eq 6 and indexof(title,'9') eq 5 | Book 9",
        "substring(title,5) eq '12' | Book 12",
        "concat(title,'!') eq 'Book 8!' | Book 8"
      })
  void filtersMeanWhatTheyMeanElsewhere(String filter, String titles) {
    Answer answer = library.get("/books?$filter=" + encoded(filter));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(String.join(",", answer.values("title"))).isEqualTo(titles);
  }

  @Test
  void nothingComesFirstUpwardsAndLastDownwards() {
    assertThat(library.get("/books?$orderby=author&$top=3").values("author")).containsOnly("null");
    assertThat(library.get("/books?$orderby=author%20desc,title&$top=2").values("author"))
        .containsOnly("Author 6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/books?$count=true",
        "/books?$orderby=author,price%20desc&$count=true",
        "/books?$orderby=tolower(author)%20desc&$count=true",
        "/books?$filter=price%20lt%200.8&$orderby=printed&$count=true",
        "/books?$skip=4&$orderby=title%20desc",
        "/books?$top=11&$select=title&$orderby=price"
      })
  void pagesPutTogetherAreTheWholeList(String query) {
    List<String> whole = library.get(query).values("title");
    List<String> pages = new ArrayList<>();
    String next = query;
    while (next != null) {
      Answer page = library.ask(HttpMethod.GET, next, null, "Prefer", "odata.maxpagesize=4");
      assertThat(page.header("Preference-Applied")).isEqualTo("odata.maxpagesize=4");
      assertThat(page.values("title")).hasSizeLessThanOrEqualTo(4);
      pages.addAll(page.values("title"));
      next = page.json().getString("@odata.nextLink", null);
      next = next == null ? null : next.substring(Library.ROOT.length());
      if (query.contains("$count")) {
        assertThat(page.json().getInt("@odata.count")).isEqualTo(whole.size());
      }
    }
    assertThat(pages).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void aListIsCountedWithoutItsRows() {
    assertThat(library.get("/books/$count").body()).isEqualTo("30");
    assertThat(library.get("/books/$count?$filter=author%20eq%20null").body()).isEqualTo("10");
  }

  @Test
  void onlyWhatIsSelectedComes() {
    JsonObject book = library.get("/books?$select=title&$top=1").json();

    assertThat(book.getJsonArray("value").getJsonObject(0).keySet())
        .contains("@odata.etag", "title")
        .doesNotContain("author", "state", "price", "printed");
  }

  @Test
  void whatBelongsToAnEntityComesWithIt() {
    JsonObject list =
        library.get("/books?$expand=pages($filter=number%20eq%202;$select=text)&$top=2").json();

    JsonObject second = list.getJsonArray("value").getJsonObject(1);
    assertThat(second.getJsonArray("pages")).hasSize(1);
    assertThat(second.getJsonArray("pages").getJsonObject(0).getString("text")).isEqualTo("Text 2");
    JsonObject page = library.get("/pages?$expand=written&$top=1").json();
    assertThat(
            page.getJsonArray("value").getJsonObject(0).getJsonObject("written").getString("title"))
        .isEqualTo("Book 1");
  }

  @Test
  void whatBelongsToAnEntityHasAnAddress() {
    String book = "/books(00000000-0000-0000-0000-000000000003)";
    assertThat(library.get(book + "/pages").values("text")).containsExactly("Text 1", "Text 2");
    assertThat(
            library
                .get(book + "/pages(00000000-0000-0003-0000-000000000002)/written")
                .json()
                .getString("title"))
        .isEqualTo("Book 3");
    assertThat(library.get(book + "/pages(00000000-0000-0004-0000-000000000002)").status())
        .isEqualTo(404);
    assertThat(library.get("/books(00000000-0000-0000-0000-000000000099)/pages").status())
        .isEqualTo(404);
    assertThat(library.get(book + "/title").json().getString("value")).isEqualTo("Book 3");
    assertThat(library.get(book + "/title/$value").body()).isEqualTo("Book 3");
    assertThat(library.get(book + "/author").status()).isEqualTo(204);
  }
}
