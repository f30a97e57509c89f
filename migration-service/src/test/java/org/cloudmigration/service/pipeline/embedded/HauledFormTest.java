package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;
import org.cloudmigration.service.database.sqlserver.SqlServerAdapter;
import org.cloudmigration.service.database.sqlserver.TSql;
import org.junit.jupiter.api.Test;

/** No SQL Server runs where this is built: what is sent to it is read by a parser of T-SQL. */
class HauledFormTest {

  private final SqlServerAdapter sqlServer = new SqlServerAdapter();
  private final HauledForm form = new HauledForm(sqlServer.dialect());

  /** One column of each kind, with names that need their quotes. */
  private static TableDefinition source() {
    List<Column> columns =
        Arrays.stream(Kind.values())
            .map(kind -> new Column("a]b " + kind, new ColumnType(kind, 20, 3), true, false))
            .toList();
    return new TableDefinition(
        new TableName("TW]O", "GL'00100"), columns, List.of("a]b INT", "a]b CHAR"));
  }

  private static StagingConversion conversion() {
    return new StagingConversion(source(), new TableName("dbo", "Fabrikam$GP$new7"));
  }

  @Test
  void allRowsAreReadConvertedWithTheirHashes() {
    String query = form.allRows(conversion());
    TSql.read(query);
    assertThat(query)
        .startsWith("SELECT w.c1 AS [a_b CHAR]")
        .contains("HASHBYTES('SHA2_256', ", "RTRIM(", "FROM [TW]]O].[dbo].[GL'00100]")
        .contains("AS [cmm_hash_high]", "AS [cmm_hash_low]");
  }

  /** The tenant's procedure moves them as they are. */
  @Test
  void changedRowsAreReadConverted() {
    String query =
        form.changedRows(conversion(), sqlServer.changeReader().changedRows(source(), 42));
    assertThat(query)
        .contains("AS [k1]", "AS [k2]", "AS [is_there]", "AS [c1]")
        .contains("CHANGETABLE(CHANGES [TW]]O].[dbo].[GL'00100], 42)")
        .as("the padded column, and its place in the key")
        .containsPattern("ISNULL\\(RTRIM\\(CAST\\(c2 AS nvarchar\\(20\\)\\)\\), N''\\) AS c2")
        .containsPattern("ISNULL\\(RTRIM\\(CAST\\(c4 AS nvarchar\\(20\\)\\)\\), N''\\) AS c4");
    // The parser does not know CHANGETABLE with a name of three parts inside a derived table.
    TSql.read(query.replaceAll("CHANGETABLE\\(CHANGES [^,]+, 42\\)", "changed"));
  }

  @Test
  void nothingIsNullOrPaddedWhereChangesLand() {
    TableDefinition landing = form.landing(conversion(), new TableName("dbo", "x$chg7"));
    assertThat(landing.columns()).noneMatch(Column::nullable);
    assertThat(landing.columns())
        .extracting(column -> column.type().kind())
        .doesNotContain(Kind.CHAR);
  }

  @Test
  void rowsAreToldByTheKeysThatHaveLandedInTheOrderOfTheKey() {
    TableDefinition live = conversion().target();
    String condition = form.hasLanded(live, new TableName("dbo", "x$chg7"));
    assertThat(condition)
        .isEqualTo(
            "EXISTS (SELECT 1 FROM [dbo].[x$chg7] AS l"
                + " WHERE l.[k1] = [Fabrikam$GP$new7].[a_b INT]"
                + " AND l.[k2] = [Fabrikam$GP$new7].[a_b CHAR])");
    TSql.read(sqlServer.dialect().select(live) + " WHERE " + condition);
  }

  @Test
  void theTenantComputesTheHashesOfWhatItStores() {
    TableDefinition table = form.withHashes(conversion().target());
    TSql.read(form.proof(table));
    TSql.read(form.withoutHashes(table.name()));
    TSql.read(sqlServer.dialect().createTable(table));
    TableDefinition landing = form.landing(conversion(), new TableName("dbo", "x$chg7"));
    TSql.read(form.proof(landing));
    TSql.read(form.landed(landing));
    TSql.read(sqlServer.dialect().createTable(landing));
    assertThat(form.landed(landing)).doesNotContain("cmm_hash");
  }

  /** An activity's parameters may be 896 KB; a table has 1,024 columns at most. */
  @Test
  void theWidestTableIsNotTooLongForAParameter() {
    List<Column> columns =
        IntStream.range(0, 1_022)
            .mapToObj(
                i ->
                    new Column(
                        "A column with a name of some length, number " + i,
                        ColumnType.of(Kind.VARCHAR, 60),
                        true,
                        false))
            .toList();
    var wide =
        new StagingConversion(
            new TableDefinition(new TableName("TWO", "WIDE"), columns, List.of()),
            new TableName("dbo", "wide"));
    String proof = form.proof(form.withHashes(wide.target()));
    assertThat(form.allRows(wide).length() + proof.length()).isLessThan(800 * 1024);
  }

  @Test
  void rowsOfOtherDatabasesStay() {
    assertThatThrownBy(() -> new HauledForm(new PostgreSqlAdapter().dialect()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
