package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagingConversionTest {

  private static final TableName SOURCE = new TableName("TWO", "T");
  private static final TableName TARGET = new TableName("PUBLIC", "C$T$app");

  private static StagingConversion conversion(List<String> key, Column... columns) {
    return new StagingConversion(table(key, columns), TARGET);
  }

  private static TableDefinition table(List<String> key, Column... columns) {
    return new TableDefinition(SOURCE, List.of(columns), key);
  }

  @Test
  void paddedTextBecomesVaryingAndNothingMayBeMissing() {
    TableDefinition source =
        table(
            List.of("No."),
            Column.notNull("No.", ColumnType.of(Kind.CHAR, 15)),
            new Column("AMOUNT", ColumnType.decimal(19, 5), true, false));
    var conversion = new StagingConversion(source, TARGET);
    assertThat(conversion.target())
        .isEqualTo(
            new TableDefinition(
                TARGET,
                List.of(
                    Column.notNull("No_", ColumnType.of(Kind.VARCHAR, 15)),
                    Column.notNull("AMOUNT", ColumnType.decimal(19, 5))),
                List.of("No_")));
    assertThat(Announcement.of(source))
        .containsExactly(
            "No. is named No_.",
            "No. loses the blanks that fill it up.",
            "AMOUNT: a missing value becomes the empty one.");
  }

  @Test
  void aKeyWithAComputedColumnIsNoKeyInTheTenant() {
    TableDefinition source =
        table(
            List.of("A", "G"),
            Column.notNull("A", ColumnType.of(Kind.INT)),
            new Column("G", ColumnType.of(Kind.INT), false, true));
    var conversion = new StagingConversion(source, TARGET);
    assertThat(conversion.target().key()).isEmpty();
    assertThat(conversion.target().columns()).hasSize(1);
    assertThat(Announcement.of(source))
        .containsExactly("G is computed by the source and left out.");
  }

  @Test
  void onlyBlanksAreTrimmedAndOnlyAtTheEnd() {
    var conversion = conversion(List.of(), Column.notNull("A", ColumnType.of(Kind.CHAR, 9)));
    Object[] row = {" x\t \u00A0  "};
    conversion.convert(row);
    assertThat(row).containsExactly(" x\t \u00A0");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasAnEmptyValueWithACanonicalForm(Kind kind) {
    var conversion =
        conversion(List.of(), new Column("A", new ColumnType(kind, 9, 0), true, false));
    Object[] row = {null};
    conversion.convert(row);
    assertThat(row[0]).isNotNull();
    assertThat(new RowHash().fold(TableDigest.EMPTY, row).rows()).isEqualTo(1);
  }

  @Test
  void namesThatClashAreRefused() {
    var type = ColumnType.of(Kind.INT);
    assertThatThrownBy(
            () -> conversion(List.of(), Column.notNull("a%", type), Column.notNull("a_", type)))
        .isInstanceOf(NameClashException.class)
        .hasMessageContaining("a_");
  }
}
