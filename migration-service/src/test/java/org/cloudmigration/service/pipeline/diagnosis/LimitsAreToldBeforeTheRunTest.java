package org.cloudmigration.service.pipeline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.diagnosis.TableSurvey.Tracking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tenant of SQL Server could not hold, which no server has to be asked for. */
class LimitsAreToldBeforeTheRunTest {

  private static final DatabaseAdapter SQL_SERVER =
      new DatabaseAdapters().of(DatabaseType.SQL_SERVER);

  private static final TableName NAME = new TableName("TWO", "T");
  private static final TableName PLACE = new TableName("dbo", "Fabrikam$GP T");

  private Tracking tracking =
      new Tracking(new SourcePoint("m", 7, true), OptionalLong.of(1), Optional.empty(), List.of());

  private TableName place = PLACE;
  private CopyExtent extent = CopyExtent.FIRST_LOAD;

  private Examination examine(List<String> key, List<Column> columns) {
    var table = new SurveyedTable(new TableDefinition(NAME, columns, key), List.of());
    return Diagnosis.of(
        new TableSurvey(
            table, SQL_SERVER, tracking, SQL_SERVER, place, Optional.empty(), false, false, extent),
        ValueSurvey.FINE);
  }

  private static List<Column> columns(int count, ColumnType type) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Column.notNull("C" + i, type))
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
  }

  private static List<Column> one(Column column) {
    List<Column> columns = columns(1, ColumnType.of(Kind.INT));
    columns.add(column);
    return columns;
  }

  private static Finding found(Examination examination, String code) {
    return examination.findings().stream()
        .filter(finding -> finding.report().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(examination));
  }

  @Test
  void aTableThatFitsIsGreen() {
    Examination fine = examine(List.of("C1"), columns(20, ColumnType.of(Kind.CHAR, 30)));
    assertThat(fine.colour()).as(fine.toString()).isEqualTo(FindingColour.GREEN);
    assertThat(fine.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.report().happened()).endsWith(".");
              assertThat(finding.report().dataImpact()).endsWith(".");
              assertThat(finding.report().action()).endsWith(".");
            });
  }

  @Test
  void tooManyColumnsFail() {
    Finding finding =
        found(examine(List.of("C1"), columns(1_025, ColumnType.of(Kind.BIT))), "COLUMNS");
    assertThat(finding.colour()).isEqualTo(FindingColour.RED);
    assertThat(finding.report().happened()).contains("1025 columns", "at most 1024");
  }

  @Test
  void rowsOfNumbersThatAreTooLongFailAndThoseOfTextsMay() {
    assertThat(
            found(examine(List.of("C1"), columns(500, ColumnType.decimal(38, 20))), "ROW_SIZE")
                .colour())
        .isEqualTo(FindingColour.RED);
    assertThat(
            found(examine(List.of("C1"), columns(400, ColumnType.of(Kind.VARCHAR, 60))), "ROW_SIZE")
                .colour())
        .isEqualTo(FindingColour.AMBER);
  }

  @Test
  void numbersThatAreTooLongAreToldWithTheirMending() {
    Column column = Column.notNull("N", ColumnType.decimal(50, 30));
    Finding finding = found(examine(List.of("C1"), one(column)), "DIGITS");
    assertThat(finding.colour()).isEqualTo(FindingColour.RED);
    assertThat(finding.report().happened()).contains("up to 50 digits", "at most 38");
    assertThat(finding.mending()).contains("[N] decimal(38, 20)");
  }

  @Test
  void aKeyThatMayBeTooLongIsTold() {
    List<Column> columns = columns(2, ColumnType.of(Kind.VARCHAR, 300));
    Finding finding = found(examine(List.of("C1", "C2"), columns), "KEY_SIZE");
    assertThat(finding.colour()).isEqualTo(FindingColour.AMBER);
    assertThat(finding.report().happened()).contains("2 columns with up to 1200 bytes", "900");
    List<String> names = columns(33, ColumnType.of(Kind.INT)).stream().map(Column::name).toList();
    assertThat(found(examine(names, columns(33, ColumnType.of(Kind.INT))), "KEY_SIZE").colour())
        .isEqualTo(FindingColour.RED);
  }

  @Test
  void namesThatAreTooLongOrOneToTheTenantFail() {
    Finding tooLong =
        found(
            examine(List.of("C1"), one(Column.notNull("N".repeat(129), ColumnType.of(Kind.INT)))),
            "LONG_NAME");
    assertThat(tooLong.colour()).isEqualTo(FindingColour.RED);
    assertThat(tooLong.mending())
        .isEqualTo(
            "EXEC [TWO].sys.sp_rename N'[dbo].[T].["
                + "N".repeat(129)
                + "]', N'"
                + "N".repeat(128)
                + "', N'COLUMN'");
    Finding same =
        found(
            examine(List.of("C1"), one(Column.notNull("c1", ColumnType.of(Kind.INT)))),
            "SAME_NAME");
    assertThat(same.colour()).isEqualTo(FindingColour.RED);
    place = new TableName("dbo", "x".repeat(129));
    Finding table = found(examine(List.of("C1"), columns(1, ColumnType.of(Kind.INT))), "LONG_NAME");
    assertThat(table.column()).isEmpty();
    assertThat(table.mending()).isEmpty();
  }

  @Test
  void changesThatAreKeptTooShortAreMended() {
    tracking =
        new Tracking(
            tracking.point(), tracking.oldestVersion(), Optional.of(Duration.ofDays(2)), List.of());
    Finding finding = found(examine(List.of("C1"), columns(1, ColumnType.of(Kind.INT))), "50020");
    assertThat(finding.report().rawText()).contains("48 hours");
    assertThat(finding.mending()).contains("ALTER DATABASE [TWO]", "CHANGE_RETENTION = 72 HOURS");
  }

  @Test
  void trackingThatIsOffIsMendedByWhatSetupMakes() {
    List<Column> columns = columns(1, ColumnType.of(Kind.INT));
    var table = new TableDefinition(NAME, columns, List.of("C1"));
    tracking =
        new Tracking(
            new SourcePoint("m", SourcePoint.NOT_TRACKED, true),
            OptionalLong.empty(),
            Optional.empty(),
            SQL_SERVER.footprint().inSource(List.of(table)));
    Finding finding = found(examine(List.of("C1"), columns), "50020");
    assertThat(finding.colour()).isEqualTo(FindingColour.AMBER);
    assertThat(finding.mending())
        .contains("SET CHANGE_TRACKING = ON", "ALTER TABLE [TWO].[dbo].[T] ENABLE CHANGE_TRACKING")
        .endsWith(";");
  }

  @ParameterizedTest
  @EnumSource(CopyExtent.class)
  void everyWayOfCopyIsToldInASentence(CopyExtent way) {
    extent = way;
    Examination examination = examine(List.of("C1"), columns(1, ColumnType.of(Kind.INT)));
    assertThat(examination.findings())
        .filteredOn(finding -> List.of("READY", "ALL_ROWS").contains(finding.report().code()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.report().happened()).endsWith("."));
  }

  @Test
  void theGravestFindingStandsFirst() {
    Examination both = examine(List.of(), columns(1_025, ColumnType.of(Kind.BIT)));
    assertThat(both.findings())
        .extracting(Finding::colour)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(both.colour()).isEqualTo(FindingColour.RED);
  }
}
