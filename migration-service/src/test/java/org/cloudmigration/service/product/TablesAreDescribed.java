package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudmigration.service.database.Column;
import org.junit.jupiter.api.Test;

/** Of every product: what its folder must say of each table. */
public interface TablesAreDescribed {

  Product product();

  @Test
  default void eachTableIsNamedOnceAndItsContentTold() {
    List<SourceTable> tables = product().sourceTables();
    assertThat(tables).extracting(SourceTable::name).doesNotHaveDuplicates();
    assertThat(tables).extracting(SourceTable::stagingTable).doesNotHaveDuplicates();
    assertThat(tables).extracting(SourceTable::content).allMatch(content -> content.endsWith("."));
  }

  @Test
  default void noColumnTakesNullsAndEveryTableHasAKey() {
    for (SourceTable table : product().sourceTables()) {
      assertThat(table.definition().key()).as(table.name()).isNotEmpty();
      assertThat(table.definition().columns())
          .as(table.name())
          .noneMatch(Column::nullable)
          .noneMatch(Column::generated)
          .extracting(Column::name)
          .doesNotHaveDuplicates()
          .containsAll(table.definition().key());
    }
  }

  /** Of the table of this name. */
  default List<Column> columns(String table) {
    return product().sourceTables().stream()
        .filter(source -> source.name().equals(table))
        .findFirst()
        .orElseThrow()
        .definition()
        .columns();
  }
}
