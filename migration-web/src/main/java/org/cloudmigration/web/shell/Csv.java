package org.cloudmigration.web.shell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). What a spreadsheet would take for a formula gets a quote mark before it.
 */
public final class Csv {

  /** The mark of UTF-8, without which spreadsheets guess another encoding. */
  public static final String START = "\uFEFF";

  private Csv() {}

  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Spaces before it do not keep a spreadsheet from calculating; a plain number is no formula. */
  public static String cell(String text) {
    boolean formula =
        text.matches("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*") && !text.matches("[+-]?\\d+(\\.\\d+)?");
    boolean control = text.startsWith("\t") || text.startsWith("\r");
    return '"' + (formula || control ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
