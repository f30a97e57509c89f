package org.cloudmigration.service.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;

/**
 * Named tables as a text, one a line: the source table, {@code company} or {@code database}, and
 * the name in the tenant, with semicolons or tabs between. The second may be left out, the third
 * too.
 */
public final class OutlineText {

  private static final String BETWEEN = "; ";
  private static final String COMPANY = "company";
  private static final String DATABASE = "database";
  private static final int PARTS = 3;

  private OutlineText() {}

  public static String of(List<OutlinedTable> tables) {
    return tables.stream().map(OutlineText::line).collect(Collectors.joining("\n"));
  }

  private static String line(OutlinedTable table) {
    String line = table.source() + BETWEEN + (table.perCompany() ? COMPANY : DATABASE);
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
    String[] parts = line.split("[;\t]", -1);
    if (parts.length > PARTS) {
      throw wrong(number, "has more than " + PARTS + " parts.");
    }
    return new OutlinedTable(
        parts[0].strip(),
        parts.length < 2 || isPerCompany(number, parts[1].strip()),
        parts.length < PARTS ? "" : parts[2].strip());
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
        "Write: source table; company or database; name in the cloud.");
  }
}
