package org.cloudmigration.web.help;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.service.error.ErrorKind;
import org.cloudmigration.service.error.ErrorMessages;

/**
 * Which entries of the catalogue are wanted.
 *
 * @param text words that an entry has, in any order; or a raw text with its number, as it was told
 * @param kind null for all
 * @param product id of a product; blank for all
 */
record ErrorFilter(String text, ErrorKind kind, String product) implements Serializable {

  static final ErrorFilter NONE = new ErrorFilter("", null, "");

  /** Longer ones were pasted, and are no part of an address. */
  private static final int LONGEST_IN_ADDRESS = 100;

  private static final String TEXT = "q";
  private static final String KIND = "kind";
  private static final String PRODUCT = "product";

  static ErrorFilter of(QueryParameters query) {
    return new ErrorFilter(
        query.getSingleParameter(TEXT).orElse(""),
        query
            .getSingleParameter(KIND)
            .flatMap(
                word ->
                    Arrays.stream(ErrorKind.values())
                        .filter(kind -> word(kind).equals(word))
                        .findFirst())
            .orElse(null),
        query.getSingleParameter(PRODUCT).orElse(""));
  }

  QueryParameters toQuery() {
    Map<String, String> query = new HashMap<>();
    if (!text.isBlank() && text.length() <= LONGEST_IN_ADDRESS) {
      query.put(TEXT, text);
    }
    if (kind != null) {
      query.put(KIND, word(kind));
    }
    if (!product.isEmpty()) {
      query.put(PRODUCT, product);
    }
    return QueryParameters.simple(query);
  }

  /** What a pasted raw text is about, if it has a number that the catalogue knows. */
  Optional<ErrorReport> pasted() {
    return ErrorMessages.known(product, text);
  }

  boolean matches(ErrorEntry entry) {
    return (kind == null || entry.kind() == kind)
        && (product.isEmpty() || entry.products().isEmpty() || entry.products().contains(product))
        && hasText(entry);
  }

  private boolean hasText(ErrorEntry entry) {
    Optional<ErrorReport> pasted = pasted();
    if (pasted.isPresent()) {
      return entry.code().equals(pasted.get().code());
    }
    String all =
        String.join(
                "\n",
                entry.code(),
                entry.title(),
                entry.happened().general(),
                entry.dataImpact().general(),
                entry.action().general(),
                entry.cause())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(all::contains);
  }

  private static String word(ErrorKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
