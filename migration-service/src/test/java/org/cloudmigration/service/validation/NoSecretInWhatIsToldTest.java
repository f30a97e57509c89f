package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecretInWhatIsToldTest {

  private static final DatabaseLocation SOURCE = location("source", "Zebra#81");
  private static final DatabaseLocation TENANT = location("tenant", "Okapi#27");

  private final ComparisonErrors errors =
      new ComparisonErrors(
          new DatabaseAdapters(),
          new TableEnds(SOURCE, new TableName("TWO", "A"), TENANT, new TableName("Two", "GP A")));

  private static DatabaseLocation location(String host, String password) {
    return new DatabaseLocation(
        DatabaseType.POSTGRESQL, "jdbc:postgresql://" + host + "/db", "mover", password);
  }

  private static String text(ErrorReport report) {
    return String.join(
        " ", report.happened(), report.dataImpact(), report.action(), report.rawText());
  }

  /** Of no class, of a lost connection, of a refused login, of a missing table. */
  @ParameterizedTest
  @ValueSource(strings = {"99999", "08006", "28P01", "42P01", "42501"})
  void neitherPasswordIsShownWhateverTheDatabaseSays(String state) {
    var broken = new SQLException("Zebra#81 and Okapi#27 were no good; password=Quagga!44", state);
    Stream.of(errors.of(SOURCE, broken), errors.of(TENANT, broken), errors.other(broken))
        .map(NoSecretInWhatIsToldTest::text)
        .forEach(text -> assertThat(text).isNotBlank().doesNotContain("Zebra", "Okapi", "Quagga"));
  }

  @Test
  void whatNobodyForesawIsMaskedByItsForm() {
    ErrorReport report = ComparisonErrors.unforeseen(new IllegalStateException("token=Quagga!44"));
    assertThat(report.code()).isEqualTo("COMPARE");
    assertThat(text(report)).doesNotContain("Quagga");
  }

  @Test
  void everyReportSaysWhatItMeansAndWhatToDo() {
    Stream.of(
            errors.missing("source", new TableName("TWO", "A")),
            errors.otherColumns(List.of("NEW1", "NEW2")),
            errors.of(SOURCE, new SQLException("gone", "08006")),
            ComparisonErrors.interrupted())
        .forEach(
            report -> {
              assertThat(report.happened()).isNotBlank();
              assertThat(report.dataImpact()).isNotBlank();
              assertThat(report.action()).isNotBlank();
            });
  }

  @Test
  void columnsThatTheCopyLacksAreNamed() {
    assertThat(errors.otherColumns(List.of("NEW1", "NEW2")).rawText()).contains("NEW1, NEW2");
    assertThat(errors.missing("tenant", new TableName("TWO", "A")).rawText())
        .contains("The tenant has no table");
  }

  @Test
  void aRefusedLoginIsToldOfTheSideThatRefusedIt() {
    var refused = new SQLException("no", "28P01");
    assertThat(text(errors.of(SOURCE, refused))).contains("source");
    assertThat(text(errors.of(TENANT, refused))).contains("tenant");
  }
}
