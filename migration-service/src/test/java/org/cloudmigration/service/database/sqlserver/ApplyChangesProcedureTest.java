package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseObject;
import org.junit.jupiter.api.Test;

/** No SQL Server runs where this is built: its text is read, and what it would put together. */
class ApplyChangesProcedureTest {

  private final SqlServerDialect dialect = new SqlServerDialect();
  private final OwnSchema own = new OwnSchema(dialect, "dbo", "");
  private final String body = new ApplyChangesProcedure(dialect).body(own);

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(hit -> hit.group(1)).toList();
  }

  private DatabaseObject made() {
    return new SqlServerFootprint(dialect)
        .inTenant().stream()
            .filter(object -> object.name().equals(ChangesProcedure.fullName()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void itIsReadAndUsesNothingThatLevel130DoesNotKnow() {
    TSql.read(made().creation());
    TSql.read(made().presence());
    Stream.of("MERGE", "OPENJSON", "STRING_AGG", "CREATE OR ALTER", "CONCAT_WS", "TRIM(")
        .forEach(newer -> assertThat(made().creation()).doesNotContainIgnoringCase(newer));
  }

  @Test
  void aDbaMayMakeItWithSqlcmd() {
    assertThat(made().creation())
        .as("XML is refused by procedures that were made without it, and sqlcmd is")
        .containsSubsequence("SET QUOTED_IDENTIFIER ON;", "CREATE PROCEDURE", "FOR XML");
  }

  @Test
  void oneWithOtherParametersIsReplaced() {
    assertThat(made().presence())
        .contains("AND " + ChangesProcedure.parameters().size() + " = (SELECT COUNT(*)");
    assertThat(made().creation())
        .containsSubsequence("DROP PROCEDURE IF EXISTS", "CREATE PROCEDURE");
  }

  @Test
  void itTakesWhatIsNotedAndTheLandingTableAndTheClaim() {
    assertThat(found(body, "(?m)^(@\\w+) "))
        .containsExactlyElementsOf(
            ChangesProcedure.parameters().stream()
                .map(column -> "@" + ChangesProcedure.parameter(column))
                .toList())
        .endsWith("@LandingTable", "@Claim");
    for (Column column : ChangesProcedure.parameters()) {
      assertThat(body)
          .containsPattern(
              "(?m)^@"
                  + Pattern.quote(
                      ChangesProcedure.parameter(column) + " " + dialect.render(column.type()))
                  + ",?$");
    }
  }

  /** The rule of the fence is in one place. */
  @Test
  void whatIsNotedIsPassedOnWholeToTheProcedureThatNotesIt() {
    Matcher call =
        Pattern.compile("EXEC \\[cloudmigration]\\.\\[RecordSyncedVersion] (.*);").matcher(body);
    assertThat(call.find()).isTrue();
    assertThat(call.group(1).split(", "))
        .containsExactlyElementsOf(
            new SyncedVersionProcedure(dialect)
                .parameters().stream()
                    .map(SyncedVersionProcedure::parameter)
                    .map(name -> name + " = " + name)
                    .toList());
  }

  /** Behind the rows the fence; only then the claim, so that nobody who took it is overtaken. */
  @Test
  void rowsAndStateAndClaimAreOneTransaction() {
    assertThat(body)
        .containsSubsequence(
            "SET XACT_ABORT ON;",
            "[table_name] = @Claim)",
            "THROW 51001",
            "BEGIN TRANSACTION;",
            "EXEC sys.sp_executesql @Statement;",
            "EXEC [cloudmigration].[RecordSyncedVersion]",
            "DELETE FROM [dbo].[$migration$state]",
            "[table_name] = @Claim;",
            "IF @@ROWCOUNT = 0",
            "THROW 51001",
            "COMMIT TRANSACTION;");
    assertThat(found(body, "(BEGIN TRANSACTION|COMMIT TRANSACTION)")).hasSize(2);
  }

  @Test
  void aTextThatIsEmptyMayComeAsNull() {
    assertThat(body)
        .contains(
            "SET @Filled = ISNULL(@Filled, N'');", "SET @Preserving = ISNULL(@Preserving, N'');")
        .doesNotContain("ISNULL(@Fence", "ISNULL(@Claim");
  }

  /** Puts the text together as the procedure does, of names that need their quotes. */
  @Test
  void theTextThatItPutsTogetherIsTSql() {
    Matcher text = Pattern.compile("SET @Statement = (.*?;');", Pattern.DOTALL).matcher(body);
    assertThat(text.find()).isTrue();
    Map<String, String> variables =
        Map.of(
            "@Live", "[dbo].[it's [A]]]",
            "@Landing", "[dbo].[it's [A]]$chg7]",
            "@SameKey", "l.[k1] = t.[No_] AND l.[k2] = t.[Li]]ne]",
            "@Into", "[No_], [Li]]ne], [Amount]",
            "@Come", "l.[c1], l.[c2], l.[c3]");
    StringBuilder put = new StringBuilder();
    for (String part : text.group(1).split("\\s\\+\\s")) {
      String word = part.strip();
      put.append(
          word.startsWith("N'")
              ? word.substring(2, word.length() - 1).replace("''", "'")
              : variables.get(word));
    }
    assertThat(put.toString())
        .isEqualTo(
            "DELETE t FROM [dbo].[it's [A]]] AS t WHERE EXISTS (SELECT 1 FROM [dbo].[it's [A]]$chg7]"
                + " AS l WHERE l.[k1] = t.[No_] AND l.[k2] = t.[Li]]ne]);"
                + " INSERT INTO [dbo].[it's [A]]] ([No_], [Li]]ne], [Amount])"
                + " SELECT l.[c1], l.[c2], l.[c3] FROM [dbo].[it's [A]]$chg7] AS l"
                + " WHERE l.[is_there] = 1;");
    TSql.read(put.toString());
  }

  /** Names of the catalogue get into it by QUOTENAME alone. */
  @Test
  void nothingFromOutsideIsPutIntoItUnquoted() {
    assertThat(found(body, "(?m)\\+ (c\\.name|@TableName|@TableSchema|@LandingTable)\\b"))
        .isEmpty();
    assertThat(found(body, "QUOTENAME\\((c\\.name)\\)")).hasSize(2);
    assertThat(found(body, "SET @(?:Live|Landing) = (.*);"))
        .containsExactly(
            "QUOTENAME(@TableSchema) + N'.' + QUOTENAME(@TableName)",
            "QUOTENAME(@TableSchema) + N'.' + QUOTENAME(@LandingTable)");
  }
}
