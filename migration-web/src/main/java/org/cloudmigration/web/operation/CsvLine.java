package org.cloudmigration.web.operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.web.shell.Csv;

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

  static final String HEADER = Csv.START + String.join(",", COLUMNS) + END;

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
            .map(Csv::cell)
            .collect(Collectors.joining(","))
        + END;
  }
}
