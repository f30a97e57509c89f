package org.cloudmigration.web.odata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.BoundAction.Parameter;

/** A small service of two sets, asked without a server. */
final class Library {

  static final String ROOT = "http://localhost/library";

  /** A book; its author may be nobody. */
  record Book(
      int number, String title, String author, String state, BigDecimal price, Instant printed) {

    UUID id() {
      return new UUID(0, number);
    }

    Book titled(String newTitle) {
      return new Book(number, newTitle, author, state, price, printed);
    }
  }

  private record Page(UUID id, int book, int number, String text) {}

  final List<Book> books = new ArrayList<>();
  final List<String> lent = new ArrayList<>();
  private final Desk desk = new Desk(new ApiService(List.of(new Books(), new Pages())));

  Library(Book... books) {
    this.books.addAll(Arrays.asList(books));
  }

  /** As many as wanted, every third of them by nobody. */
  static Library of(int size) {
    Library library = new Library();
    for (int i = 1; i <= size; i++) {
      library.books.add(
          new Book(
              i,
              "Book " + i,
              i % 3 == 0 ? null : "Author " + i % 7,
              i % 2 == 0 ? "In Stock" : "Lent",
              BigDecimal.valueOf(i % 10, 1),
              Instant.ofEpochSecond(i % 5)));
    }
    return library;
  }

  private final class Books extends MemorySet<Book> {

    private final EntityShape<Book> shape =
        new EntityShape<Book>("books", "book")
            .guid("id", Book::id)
            .text("title", Book::title)
            .writable()
            .text("author", Book::author)
            .option("state", Book::state)
            .decimal("price", Book::price)
            .time("printed", Book::printed)
            .many("pages", "pages", book -> Condition.equal("book", book.number()));

    @Override
    public EntityShape<Book> shape() {
      return shape;
    }

    @Override
    protected List<Book> rows(Scope scope) {
      return books;
    }

    @Override
    public Set<Change> changes() {
      return Set.of(Change.values());
    }

    @Override
    public Book create(Scope scope, Body body) {
      Book made =
          new Book(
              books.size() + 1,
              body.text("title").orElse(""),
              null,
              "In Stock",
              BigDecimal.ONE,
              Instant.EPOCH);
      books.add(made);
      return made;
    }

    @Override
    public Book change(Scope scope, Book present, Body body) {
      Book changed = present.titled(body.text("title").orElse(present.title()));
      books.set(books.indexOf(present), changed);
      return changed;
    }

    @Override
    public void delete(Scope scope, Book present) {
      books.remove(present);
    }

    @Override
    public List<BoundAction<Book>> actions() {
      return List.of(
          new BoundAction<>(
              "lend",
              List.of(new Parameter("to", EdmPrimitiveTypeKind.String)),
              null,
              (scope, book, arguments) -> {
                lent.add(book.title() + " to " + arguments.text("to").orElse("somebody"));
                return Map.of();
              }),
          new BoundAction<>(
              "label",
              List.of(),
              new ComplexShape("label", List.of("front", "back")),
              (scope, book, arguments) -> Map.of("front", book.title(), "back", "")),
          BoundAction.plain(
              "bind",
              (scope, book) -> {
                throw ApiRefusal.notImplemented("Not supported: books are bound elsewhere.");
              }),
          BoundAction.plain(
              "burn",
              (scope, book) -> {
                throw new IllegalStateException("secret of the cellar");
              }));
    }
  }

  private final class Pages extends MemorySet<Page> {

    private final EntityShape<Page> shape =
        new EntityShape<Page>("pages", "page")
            .guid("id", Page::id)
            .whole("book", Page::book)
            .whole("number", Page::number)
            .text("text", Page::text)
            .one("written", "books", page -> Condition.equal("id", new UUID(0, page.book())));

    @Override
    public EntityShape<Page> shape() {
      return shape;
    }

    @Override
    protected List<Page> rows(Scope scope) {
      List<Page> pages = new ArrayList<>();
      for (Book book : books) {
        for (int i = 1; i <= 2; i++) {
          pages.add(new Page(new UUID(book.number(), i), book.number(), i, "Text " + i));
        }
      }
      return pages;
    }
  }

  Answer get(String path) {
    return desk.get(path);
  }

  Answer ask(HttpMethod method, String path, String body, String... headers) {
    return desk.ask(method, path, body, headers);
  }
}
