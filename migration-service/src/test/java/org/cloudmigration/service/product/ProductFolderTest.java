package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.product.folder.Folder;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFolderTest {

  @Test
  void readsTheProductAndItsTablesInOrder() {
    ProductDescription product = ProductFolder.read(Folder.class);
    assertThat(product.id()).isEqualTo("Invented");
    assertThat(product.displayName()).isEqualTo("Invented Product");
    assertThat(product.description()).isEqualTo("It does not exist.");
    assertThat(product.sources()).containsExactly(SqlServerType.POSTGRESQL, SqlServerType.EMBEDDED);
    assertThat(product.extensions())
        .containsExactly(new Extension(product.appId(), "Invented Cloud", "Nobody"));
    assertThat(product.appId()).isEqualTo(UUID.fromString("11111111-2222-3333-4444-555555555555"));
    assertThat(product.systemDatabase()).isEqualTo("CENTRAL");
    assertThat(product.markerTables()).containsExactly("Owners", "Books");
    assertThat(product.oldestVersion()).isEqualTo("3.1");
    assertThat(product.checklist())
        .containsExactly(
            new ChecklistItem("look", "Look at it", "It should be there, all of it."),
            new ChecklistItem("leave", "Leave", "Close the door."));
    assertThat(product.companyChecks()).containsExactly("Each has a door.");
    assertThat(product.sourceTables())
        .extracting(SourceTable::name)
        .containsExactly("Good", "Everywhere");
  }

  @Test
  void aDataUpgradeFollowsWhereTheFolderHasOne() {
    assertThat(ProductFolder.read(Folder.class).dataUpgradeFollows()).isFalse();
    assertThat(ProductFolder.read(DynamicsGp.class).dataUpgradeFollows()).isTrue();
  }

  @Test
  void columnsKeepTheirOrderAndTheKeyHasItsOwn() {
    SourceTable good = ProductFolder.read(Folder.class).sourceTables().get(0);
    assertThat(good.definition().columns())
        .containsExactly(
            Column.notNull("Line", ColumnType.of(Kind.INT)),
            Column.notNull("Id", ColumnType.of(Kind.CHAR, 10)),
            Column.notNull("Amount", ColumnType.decimal(19, 5)),
            Column.notNull("On", ColumnType.of(Kind.DATETIME)));
    assertThat(good.definition().key()).containsExactly("Id", "Line");
    assertThat(good.stagingTable()).isEqualTo("IP Good");
    assertThat(good.scope()).isEqualTo(SourceTable.Scope.COMPANY);
  }

  @Test
  void anItemOfTheChecklistNeedsATitleAndAnIdThatCanBeStored() {
    assertThatThrownBy(() -> ChecklistItem.parse("id", "No title"))
        .hasMessageContaining("has no title");
    assertThatThrownBy(() -> ChecklistItem.parse("x".repeat(61), "Title: text"))
        .hasMessageContaining("Not an id");
  }

  @Test
  void aFolderWithoutProductIsNamed() {
    assertThatThrownBy(() -> ProductFolder.read(ProductFolderTest.class))
        .hasMessageContaining("product.yaml is missing")
        .hasMessageContaining("ProductFolderTest");
  }

  @Test
  void aKeyOfUnknownColumnsIsRefusedWithTheFile() {
    Map<String, Object> values =
        Map.of(
            "table",
            "T",
            "staging",
            "S",
            "stagingId",
            "1",
            "scope",
            "company",
            "content",
            "C",
            "key",
            List.of("Gone"),
            "columns",
            Map.of("Id", "int"));
    assertThatThrownBy(() -> SourceTableFile.sourceTable(new YamlFile("tables/T.yaml", values)))
        .hasMessage("tables/T.yaml has a key of columns it does not have: [Gone]");
  }

  @Test
  void anUnknownScopeIsRefused() {
    Map<String, Object> values =
        Map.of(
            "table",
            "T",
            "staging",
            "S",
            "stagingId",
            "1",
            "scope",
            "world",
            "content",
            "C",
            "key",
            List.of("Id"),
            "columns",
            Map.of("Id", "int"));
    assertThatThrownBy(() -> SourceTableFile.sourceTable(new YamlFile("tables/T.yaml", values)))
        .hasMessageContaining("scope world");
  }

  @Test
  void whatIsMissingInAFileIsNamed() {
    YamlFile file = new YamlFile("product.yaml", Map.of("id", "X", "tables", "none"));
    assertThatThrownBy(() -> file.text("appId")).hasMessage("product.yaml has no appId");
    assertThatThrownBy(() -> file.texts("tables")).hasMessage("product.yaml has no list in tables");
    assertThatThrownBy(() -> file.map("id")).hasMessage("product.yaml has no map in id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "char(21) | CHAR | 21 | 0",
        "numeric(19,5) | DECIMAL | 19 | 5",
        "decimal(19, 7) | DECIMAL | 19 | 7",
        "tinyint | TINYINT | 0 | 0",
        "text | TEXT | 0 | 0"
      })
  void typesAreReadAsTheSourceWritesThem(String name, Kind kind, int length, int scale) {
    assertThat(ColumnTypeName.parse(name)).isEqualTo(new ColumnType(kind, length, scale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"char", "int(4)", "numeric", "money", "char(5,2)", "", "char(x)"})
  void typesThatMeanNothingAreRefused(String name) {
    assertThatThrownBy(() -> ColumnTypeName.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown type " + name);
  }
}
