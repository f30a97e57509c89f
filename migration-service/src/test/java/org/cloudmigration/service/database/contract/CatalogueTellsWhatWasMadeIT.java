package org.cloudmigration.service.database.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Catalogue, quoting and names. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CatalogueTellsWhatWasMadeIT extends DatabaseAdapterContract {

  private static final List<String> NASTY =
      List.of(
          "lower and Upper",
          "a.b",
          "[x]",
          "it's",
          "50% \\ & /",
          "\uD83D\uDE00 smile",
          "tab\tline\nend",
          "semi;colon -- DROP",
          "$dollar$ %s",
          "ÄÖÜ ß",
          "say \"hi\"",
          "select");

  private TableDefinition read(TableName table) throws SQLException {
    return adapter.schemaReader().read(connection, table).orElseThrow();
  }

  @Test
  void everyTypeIsRecognised() throws SQLException {
    Column[] columns =
        Arrays.stream(Kind.values())
            .map(kind -> new Column("c " + kind, type(kind), kind != Kind.INT, false))
            .toArray(Column[]::new);
    TableDefinition found = read(create("types", List.of("c INT"), columns).name());
    assertThat(found.columns()).hasSameSizeAs(columns);
    for (int i = 0; i < columns.length; i++) {
      Column column = found.columns().get(i);
      assertThat(column.name()).isEqualTo(columns[i].name());
      assertThat(column.nullable()).isEqualTo(columns[i].nullable());
      assertThat(column.generated()).isFalse();
      // Another kind may stand for it, of the same type there.
      assertThat(dialect.render(column.type())).isEqualTo(dialect.render(columns[i].type()));
    }
  }

  @Test
  void keysHaveTheirOwnOrderAndHeapsHaveNone() throws SQLException {
    Column[] columns = {column("a", Kind.INT), column("b", Kind.INT), column("c", Kind.INT)};
    TableDefinition keyed = create("keyed", List.of("c", "a"), columns);
    assertThat(read(keyed.name()).key()).containsExactly("c", "a");
    assertThat(read(create("heap", List.of(), columns).name()).key()).isEmpty();
  }

  @Test
  void theKeyByWhichRowsLieMayBeAnotherOne() throws SQLException {
    Column[] columns = {column("a", Kind.INT), column("b", Kind.INT), column("it's", Kind.INT)};
    TableDefinition table = create("lying", List.of("a"), columns);
    assertThat(adapter.schemaReader().clusteredKey(connection, table.name())).isEmpty();

    List<String> lying = database.clusterBy(connection, table, List.of("it's", "b"));

    assertThat(adapter.schemaReader().clusteredKey(connection, table.name())).isEqualTo(lying);
    assertThat(read(table.name()).key()).containsExactly("a");
  }

  @Test
  void whatIsNotThereIsNotTold() throws SQLException {
    TableName nowhere = name("nowhere");
    assertThat(adapter.schemaReader().exists(connection, nowhere)).isFalse();
    assertThat(adapter.schemaReader().read(connection, nowhere)).isEmpty();
    TableName there = create("there", List.of(), column("a", Kind.INT)).name();
    assertThat(adapter.schemaReader().exists(connection, there)).isTrue();
    assertThat(adapter.schemaReader().tableNames(connection, there.schema()))
        .contains("there")
        .doesNotContain("nowhere");
  }

  @Test
  void noNameBreaksAStatement() throws SQLException {
    for (String name : NASTY) {
      TableDefinition table =
          create(name, List.of(name), column(name, Kind.INT), column("v", Kind.VARCHAR));
      write(table, new Object[] {1L, "x"});
      assertThat(read(table.name()).key()).containsExactly(name);
      assertThat(all(adapter.reader().inKeyOrder(connection, table)))
          .containsExactly(List.of(1L, "x"));
      execute(
          dialect.addColumn(
              table.name(), Column.notNull(name + "2", ColumnType.of(Kind.INT)), "7"));
      execute(dialect.renameColumn(table.name(), name + "2", name + "3"));
      assertThat(read(table.name()).storedColumnNames()).containsExactly(name, "v", name + "3");
      TableName renamed = name(name + " new");
      execute(dialect.renameTable(table.name(), renamed.name()));
      assertThat(adapter.schemaReader().exists(connection, table.name())).isFalse();
      assertThat(all(adapter.reader().unordered(connection, read(renamed))))
          .containsExactly(List.of(1L, "x", 7L));
    }
  }

  @Test
  void columnsAreAlteredAsADbaIsTold() throws SQLException {
    TableDefinition table = create("altered", List.of(), column("a", Kind.VARCHAR));
    var longer = Column.notNull("a", ColumnType.of(Kind.VARCHAR, 40));
    execute(dialect.alterColumn(table.name(), longer));
    assertThat(read(table.name()).columns()).containsExactly(longer);
  }
}
