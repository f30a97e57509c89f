package org.cloudmigration.web.operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.AuditView;

/**
 * An entry as a line of CSV (RFC 4180). What a spreadsheet would take for a formula gets a quote
 * mark before it; who needs every character as it was takes the JSON lines.
 */
final class CsvLine {

  private static final String END = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "entry",
          "time",
          "category",
          "outcome",
          "what",
          "user",
          "origin",
          "environment",
          "command",
          "subject",
          "before",
          "after",
          "previousHash",
          "hash");

  /** The mark of UTF-8 comes first, without which spreadsheets guess another encoding. */
  static final String HEADER = "\uFEFF" + String.join(",", COLUMNS) + END;

  private CsvLine() {}

  static String of(AuditView entry) {
    return Stream.of(
                Long.toString(entry.sequenceNo()),
                entry.occurredAt().toString(),
                entry.category().name(),
                entry.outcome().name(),
                entry.sentence(),
                entry.userName(),
                entry.origin(),
                entry.environment(),
                entry.command(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.previousHash(),
                entry.hash())
            .map(CsvLine::cell)
            .collect(Collectors.joining(","))
        + END;
  }

  /** Spaces before it do not keep a spreadsheet from calculating. */
  static String cell(String text) {
    boolean formula =
        text.matches("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*")
            || text.startsWith("\t")
            || text.startsWith("\r");
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
