package org.cloudmigration.service.error;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why a column cannot be mapped (50011). Written as {@code [column]}, with each “]” of the name
 * doubled, then letters that each end with a comma; columns stand apart by “|”.
 */
record ColumnFault(String column, Set<Kind> kinds) {

  /** More are not told: nobody reads them. */
  static final int MOST = 100;

  /** What is wrong with a column. */
  enum Kind {
    KEY("PK", "is missing in the source, but part of the primary key in the cloud"),
    TYPE("T", "has a type that does not fit"),
    LENGTH("L", "has a length that does not fit");

    private final String letters;
    private final String words;

    Kind(String letters, String words) {
      this.letters = letters;
      this.words = words;
    }
  }

  /** For people, without the full stop. */
  String sentence() {
    return "“"
        + column
        + "” "
        + String.join(" and ", kinds.stream().map(kind -> kind.words).toList());
  }

  /** What stands in a text among other words; empty if nothing does. Reads it once, and no more. */
  static List<ColumnFault> in(String text) {
    List<ColumnFault> faults = new ArrayList<>();
    int open = text.indexOf('[');
    while (open >= 0 && faults.size() < MOST) {
      int close = close(text, open + 1);
      if (close < 0) {
        break;
      }
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      int end = letters(text, close + 1, kinds);
      if (!kinds.isEmpty()) {
        String name = text.substring(open + 1, close).replace("]]", "]");
        faults.add(new ColumnFault(name, kinds));
      }
      open = text.indexOf('[', end);
    }
    return faults;
  }

  /** Where a name ends: at the first “]” that is not doubled; below 0 if it never does. */
  private static int close(String text, int start) {
    int bracket = text.indexOf(']', start);
    while (bracket >= 0 && bracket + 1 < text.length() && text.charAt(bracket + 1) == ']') {
      bracket = text.indexOf(']', bracket + 2);
    }
    return bracket;
  }

  /** Collects the letters, and returns where they end. */
  private static int letters(String text, int start, Set<Kind> kinds) {
    int position = start;
    boolean more = true;
    while (more) {
      more = false;
      for (Kind kind : Kind.values()) {
        if (text.startsWith(kind.letters + ",", position)) {
          kinds.add(kind);
          position += kind.letters.length() + 1;
          more = true;
        }
      }
    }
    return position;
  }
}
