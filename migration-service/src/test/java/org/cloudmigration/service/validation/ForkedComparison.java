package org.cloudmigration.service.validation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.compare.ComparedRows;
import org.cloudmigration.service.database.compare.RowReader;
import org.cloudmigration.service.database.compare.TableComparer;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.cloudmigration.service.database.h2.H2Location;

/** A comparison in a process of its own, with as much memory as that has. */
final class ForkedComparison {

  static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private ForkedComparison() {}

  /** Where the copy of the table in the files is. */
  static TableName copy() {
    return new H2Dialect().tenantTable("Fabrikam", "GP WIDE", APP);
  }

  /** Number of rows to be made up, or the directory with both files. */
  public static void main(String[] arguments) throws Exception {
    ComparedRows found =
        arguments[0].matches("\\d+")
            ? madeUp(Long.parseLong(arguments[0]))
            : inFiles(Path.of(arguments[0]));
    System.out.printf(
        "rows %d %d changed %d missing %d extra %d at least %s shown %d%n",
        found.source().rows(),
        found.tenant().rows(),
        found.changed(),
        found.missing(),
        found.extra(),
        found.atLeast(),
        found.rows().size());
  }

  /** Every row differs. */
  private static ComparedRows madeUp(long rows) throws Exception {
    TableDefinition table =
        new TableDefinition(
            new TableName("S", "T"),
            List.of(
                Column.notNull("Id", ColumnType.of(ColumnType.Kind.INT)),
                Column.notNull("Amount", ColumnType.decimal(19, 5)),
                Column.notNull("Note", ColumnType.of(ColumnType.Kind.VARCHAR, 50))),
            List.of("Id"));
    return new TableComparer(table).compare(side(rows, "source"), side(rows, "tenant"));
  }

  private static RowReader side(long rows, String note) {
    return visitor -> {
      for (long id = 0; id < rows; id++) {
        visitor.row(new Object[] {id, BigDecimal.valueOf(id, 2), note});
      }
    };
  }

  private static ComparedRows inFiles(Path directory) {
    var ends =
        new TableEnds(
            H2Location.existing(directory.resolve("source")),
            new TableName("TWO", "WIDE"),
            H2Location.existing(directory.resolve("tenant")),
            copy());
    try (var open = new OpenEnds(new DatabaseAdapters(), ends, rows -> {})) {
      return open.compare().rows();
    }
  }
}
