package org.cloudmigration.web.validation;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.web.shell.Formats;

/** What a comparison has found, in words. */
final class ComparisonWords {

  private ComparisonWords() {}

  static String of(DifferenceKind kind) {
    return switch (kind) {
      case MISSING -> "Missing in the tenant";
      case EXTRA -> "Only in the tenant";
      case CHANGED -> "Different values";
    };
  }

  static String found(ComparisonView comparison, Formats formats) {
    List<String> parts = new ArrayList<>();
    add(parts, comparison.changed(), "with different values", formats);
    add(parts, comparison.missing(), "missing in the tenant", formats);
    add(parts, comparison.extra(), "only in the tenant", formats);
    String rows = parts.isEmpty() ? "no row differs" : String.join(", ", parts);
    return (comparison.atLeast() ? "At least: " : "Rows: ") + rows + ".";
  }

  private static void add(List<String> parts, long rows, String what, Formats formats) {
    if (rows > 0) {
      parts.add(formats.number(rows) + " " + what);
    }
  }
}
