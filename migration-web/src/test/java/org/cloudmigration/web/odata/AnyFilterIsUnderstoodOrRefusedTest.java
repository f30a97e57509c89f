package org.cloudmigration.web.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.RowList;
import org.cloudmigration.web.odata.Library.Book;

/** A filter must never mean something else than it says, nor break what reads it. */
class AnyFilterIsUnderstoodOrRefusedTest {

  private static final int BOOKS = 20;
  private static final List<String> WORDS =
      List.of(
          "title",
          "author",
          "price",
          "printed",
          "id",
          "state",
          "pages",
          "color",
          "eq",
          "ne",
          "gt",
          "and",
          "or",
          "not",
          "in",
          "(",
          ")",
          ",",
          "'",
          "''",
          "'a'",
          "'it''s'",
          "null",
          "true",
          "1",
          "-1",
          "0.5",
          "1e400",
          "INF",
          "NaN",
          "99999999999999999999",
          "-",
          "add",
          "div",
          "mod",
          "2020-02-30T00:00:00Z",
          "2020-01-01",
          "P1D",
          "duration'P1D'",
          "binary'AA'",
          "@a",
          "$it",
          "00000000-0000-0000-0000-000000000001",
          "contains(",
          "startswith(",
          "concat(",
          "length(",
          "substring(",
          "tolower(",
          "year(",
          "now()",
          "cast(",
          "isof(",
          "any(",
          "any(p:p/number",
          "pages/$count",
          "all(",
          "/",
          "Edm.String",
          "Microsoft.NAV.book",
          "geo.distance(",
          "%");

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Object value(Book book, String column) {
    return switch (column) {
      case "id" -> book.id();
      case "title" -> book.title();
      case "author" -> book.author();
      case "state" -> book.state().replace(" ", "_x0020_");
      case "price" -> book.price();
      case "printed" -> book.printed();
      default -> throw new IllegalArgumentException(column);
    };
  }

  @Property(tries = 400)
  void aWrittenConditionFindsWhatItMeans(@ForAll long seed) {
    Random random = new Random(seed);
    RandomBooks books = new RandomBooks(random);
    Library library = new Library(books.books(BOOKS));
    Condition condition = books.condition(3);
    String text = new FilterText(random).of(condition);

    Answer answer = library.get("/books?$filter=" + encoded(text));

    assertThat(answer.status()).as(text + answer.body()).isEqualTo(200);
    ListRequest all = new ListRequest(condition, List.of(Order.by("id")), 0, BOOKS);
    assertThat(answer.values("id"))
        .as(text)
        .isEqualTo(
            new RowList<>(library.books, AnyFilterIsUnderstoodOrRefusedTest::value)
                .page(all).stream().map(book -> book.id().toString()).toList());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS).list().ofMaxSize(9).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().ofMaxLength(40);
  }

  @Property(tries = 400)
  void wordsInAnyOrderAreAConditionOrRefused(@ForAll("words") String text) {
    isAnsweredOrRefused("/books?$filter=" + encoded(text));
    isAnsweredOrRefused("/books?$orderby=" + encoded(text));
  }

  @Property(tries = 400)
  void anyTextIsAConditionOrRefused(@ForAll("anything") String text) {
    isAnsweredOrRefused("/books?$filter=" + encoded(text));
    isAnsweredOrRefused("/books?$filter=title%20eq%20'" + encoded(text));
  }

  @Property(tries = 200)
  void anyTextIsAnOptionOrRefused(@ForAll("anything") String text, @ForAll long seed) {
    List<String> options =
        List.of(
            "$top", "$skip", "$select", "$expand", "$count", "$skiptoken", "$format", "$search");
    String all =
        new Random(seed)
            .ints(2, 0, options.size())
            .distinct()
            .mapToObj(i -> options.get(i) + "=" + encoded(text))
            .collect(Collectors.joining("&"));
    isAnsweredOrRefused("/books?" + all);
  }

  /** Olingo calls itself once for each bracket. */
  @Example
  void whatIsNestedWithoutEndIsRefused() {
    for (String text :
        List.of(
            "(".repeat(50_000) + "1 eq 1" + ")".repeat(50_000),
            "not ".repeat(50_000) + "(1 eq 1)",
            "tolower(".repeat(50_000) + "title" + ")".repeat(50_000) + " eq ''",
            "1 eq 1" + " and 1 eq 1".repeat(20_000))) {
      Answer answer = Library.of(3).get("/books?$filter=" + encoded(text));
      assertThat(answer.status()).as(text.substring(0, 20)).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("BadRequest");
    }
    isAnsweredOrRefused("/books?$filter=" + encoded("-".repeat(50_000) + "1 eq 1"));
    isAnsweredOrRefused("/books?$expand=pages(" + "$expand=written(".repeat(20_000));
  }

  private static void isAnsweredOrRefused(String path) {
    Answer answer = Library.of(3).get(path);
    assertThat(answer.status()).as(path + answer.body()).isIn(200, 400, 406, 501);
    if (answer.status() != 200) {
      assertThat(answer.code()).startsWith("BadRequest");
      assertThat(answer.body()).doesNotContain("Exception", "java.");
    }
  }
}
