package org.cloudmigration.web.help;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.service.error.ErrorKind;
import org.cloudmigration.web.shell.Tone;

/** What the catalogue's terms are called on the page. */
final class ErrorWords {

  static final Map<String, String> PRODUCTS = ErrorCatalogue.products();

  private ErrorWords() {}

  static String of(ErrorKind kind) {
    return switch (kind) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case REFUSAL -> "Refusal";
      case INFORMATION -> "Information";
    };
  }

  static Tone tone(ErrorKind kind) {
    return switch (kind) {
      case ERROR -> Tone.BAD;
      case WARNING -> Tone.WARNING;
      case REFUSAL -> Tone.NEUTRAL;
      case INFORMATION -> Tone.GOOD;
    };
  }

  static String products(ErrorEntry entry) {
    return entry.products().isEmpty()
        ? "All products"
        : entry.products().stream()
            .map(id -> PRODUCTS.getOrDefault(id, id))
            .collect(Collectors.joining("; "));
  }

  /** The whole entry, to be sent to somebody. */
  static String plainText(ErrorEntry entry) {
    return String.join(
        "\n",
        List.of(
            entry.code() + " – " + entry.title(),
            "What happened: " + entry.happened().general(),
            "What it means for the data: " + entry.dataImpact().general(),
            "What to do now: " + entry.action().general(),
            entry.cause().isEmpty() ? "" : "Likely cause: " + entry.cause()));
  }
}
