package org.cloudmigration.service.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;

/**
 * Named tables as a text, one a line: the source table, {@code company} or {@code database}, the
 * name in the tenant, and {@code preserve} where the tenant's rows stay, with semicolons or tabs
 * between. Each but the first may be left out, and the last of them with their semicolons.
 */
public final class OutlineText {

  private static final String BETWEEN = "; ";
  private static final String COMPANY = "company";
  private static final String DATABASE = "database";
  private static final String PRESERVE = "preserve";
  private static final int PARTS = 4;

  private OutlineText() {}

  public static String of(List<OutlinedTable> tables) {
    return tables.stream().map(OutlineText::line).collect(Collectors.joining("\n"));
  }

  private static String line(OutlinedTable table) {
    String line = table.source() + BETWEEN + (table.perCompany() ? COMPANY : DATABASE);
    if (table.preserve()) {
      return line + BETWEEN + table.target() + BETWEEN + PRESERVE;
    }
    return table.target().isEmpty() ? line : line + BETWEEN + table.target();
  }

  /**
   * @throws InvalidInputException for {@code customTables}, naming the line
   */
  public static List<OutlinedTable> parse(String text) {
    List<OutlinedTable> tables = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        tables.add(table(number, line));
      }
    }
    return tables;
  }

  private static OutlinedTable table(int number, String line) {
    List<String> parts = Arrays.stream(line.split("[;\t]", -1)).map(String::strip).toList();
    if (parts.size() > PARTS) {
      throw wrong(number, "has more than " + PARTS + " parts.");
    }
    return new OutlinedTable(
        parts.getFirst(),
        isPerCompany(number, part(parts, 1)),
        part(parts, 2),
        isPreserved(number, part(parts, 3)));
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }

  private static boolean isPreserved(int number, String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> false;
      case PRESERVE, "preserve cloud data" -> true;
      default -> throw wrong(number, "says “" + word + "” instead of “" + PRESERVE + "”.");
    };
  }

  private static boolean isPerCompany(int number, String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "", COMPANY, "per company" -> true;
      case DATABASE, "per database" -> false;
      default ->
          throw wrong(
              number, "says “" + word + "” instead of “" + COMPANY + "” or “" + DATABASE + "”.");
    };
  }

  private static InvalidInputException wrong(int number, String what) {
    return new InvalidInputException(
        OutlineCheck.TABLES,
        OutlineCheck.CODE,
        "Line " + number + " " + what,
        "Write: source table; company or database; name in the cloud; preserve. All but the first may"
            + " be left out.");
  }
}
