package org.cloudmigration.service.upgrade.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.cloudmigration.service.upgrade.table.Field;
import org.cloudmigration.service.upgrade.table.FieldType;
import org.cloudmigration.service.upgrade.table.OptionType;
import org.cloudmigration.service.upgrade.table.UpgradeTable;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/** Names that steps of a test may use. */
final class RenderedForTest {

  static final UpgradeTable ITEM =
      new UpgradeTable(
          "Item",
          new UUID(0, 1),
          true,
          Use.RESULT,
          List.of(
              new Field("No.", FieldType.parse("Code[20]")),
              new Field("Name", FieldType.parse("Text[50]")),
              new Field("Price", FieldType.parse("Decimal")),
              new Field("Since", FieldType.parse("Date"))),
          List.of("No."));

  static final UpgradeTable NOTE =
      new UpgradeTable(
          "Note",
          new UUID(0, 1),
          true,
          Use.WORK,
          List.of(
              new Field("Id", FieldType.parse("AutoIncrement")),
              new Field("Text", FieldType.parse("Text[50]"))),
          List.of("Id"));

  private RenderedForTest() {}

  /** As the tenant has it, with columns besides. */
  static TenantTable table(UpgradeTable table, Column... more) {
    TableDefinition made = table.definition(new TableName("S", table.name()));
    List<Column> columns = Stream.concat(made.columns().stream(), Stream.of(more)).toList();
    return new TenantTable(table, new TableDefinition(made.name(), columns, made.key()));
  }

  static StepNames names(Map<String, Macro> macros) {
    return new StepNames(
        new H2Dialect(),
        name -> table(name.equals("Item") ? ITEM : NOTE),
        name -> new OptionType(name, Map.of("Good", 3)),
        Map.<String, Object>of("On", true, "Year", 2024, "Prefix", "it's")::get,
        Map.of("company", "ONE", "today", LocalDate.of(2024, 2, 29)),
        macros);
  }

  static RenderedStatement rendered(String text, boolean onlyNew) {
    return RenderedStatement.of(
        new StepStatement("Label", Condition.ALWAYS, onlyNew, text), names(Map.of()));
  }
}
