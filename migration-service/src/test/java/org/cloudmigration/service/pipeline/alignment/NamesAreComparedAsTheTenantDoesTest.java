package org.cloudmigration.service.pipeline.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.PostgreSqlDialect;
import org.cloudmigration.service.database.sqlserver.SqlServerDialect;
import org.junit.jupiter.api.Test;

/** SQL Server takes NAME and Name for the same column; PostgreSQL does not. */
class NamesAreComparedAsTheTenantDoesTest {

  private static final TableName NAME = new TableName("dbo", "Fabrikam$GP CM00100$app");
  private static final Dialect SQL_SERVER = new SqlServerDialect();

  private static TableDefinition table(String key, String... others) {
    List<Column> columns =
        Stream.concat(Stream.of(key), List.of(others).stream())
            .map(name -> Column.notNull(name, ColumnType.of(Kind.VARCHAR, 15)))
            .toList();
    return new TableDefinition(NAME, columns, List.of(key));
  }

  private static Alignment align(TableDefinition wanted, TableDefinition there, Dialect tenant) {
    return Alignment.of(
        wanted, new SurveyedTable(there, List.of()), new SelfFilled(Set.of(), Set.of()), tenant);
  }

  @Test
  void columnsThatDifferByCaseAreTheSame() {
    TableDefinition wanted = table("CHEKBKID", "DSCRIPTN");
    TableDefinition there = table("Chekbkid", "Dscriptn", "Own");

    Alignment found = align(wanted, there, SQL_SERVER);

    assertThatCode(found::checked).doesNotThrowAnyException();
    assertThat(found.written().storedColumnNames())
        .as("as the tenant spells them")
        .containsExactly("Chekbkid", "Dscriptn");
    assertThat(found.written().key()).containsExactly("Chekbkid");
    assertThat(found.written().keyPlaces()).containsExactly(0);
    assertThat(found.emptied()).extracting(Column::name).containsExactly("Own");
  }

  @Test
  void elsewhereTheyAreOthers() {
    Alignment found =
        align(
            table("CHEKBKID", "DSCRIPTN"), table("Chekbkid", "Dscriptn"), new PostgreSqlDialect());

    assertThat(found.misfits()).extracting(Misfit::column).contains("CHEKBKID", "DSCRIPTN");
    assertThat(found.misfits()).anyMatch(Misfit::isOfKey);
  }

  @Test
  void theVeryNameComesFirst() {
    TableDefinition there = table("No_", "NAME", "Name");
    Alignment found = align(table("No_", "Name"), there, SQL_SERVER);
    assertThat(found.written().storedColumnNames()).containsExactly("No_", "Name");
    assertThat(align(table("No_", "name"), there, SQL_SERVER).misfits())
        .as("two are alike: a database that has both tells them apart")
        .containsExactly(new Misfit("name", "T"));
  }

  @Test
  void aColumnOfATypeThatIsNotCopiedIsToldOnceHoweverItIsSpelt() {
    var picture = new ColumnNotSupportedException(NAME, "Picture", "xml");
    Alignment found =
        Alignment.of(
            table("No_", "PICTURE"),
            new SurveyedTable(table("No_"), List.of(picture)),
            new SelfFilled(Set.of(), Set.of()),
            SQL_SERVER);
    assertThat(found.misfits()).containsExactly(new Misfit("Picture", "T"));
  }
}
