package org.cloudmigration.service.error;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.cloudmigration.domain.operation.ErrorReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessagesTest {

  private static final String COPY_SERVICE =
      "ErrorCode=SqlOperationFailed,'Type=Microsoft.DataTransfer.HybridDeliveryException,"
          + "Message=A database operation failed.,SqlErrorNumber=%s,Class=16,State=1,'";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SqlErrorNumber=50001,Class=16; 50001",
        "SqlErrorNumber= 18456 ,Class; 18456",
        "SqlErrorNumber=0,x; 0",
        "SqlErrorNumber=-2,x; -2",
        "x SqlErrorNumber=52110 and no comma; 52110",
        "SqlErrorNumber=52110; 52110",
        "SqlErrorNumber=52110 x SqlErrorNumber=50001,; 52110"
      })
  void theNumberStandsBeforeTheCommaOrHasFiveDigits(String text, String number) {
    assertThat(SqlErrorNumber.in(text)).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"''", "SqlErrorNumber=", "SqlErrorNumber=none", "50001", "SqlErrorNumber=5"})
  void otherTextsHaveNoNumber(String text) {
    assertThat(SqlErrorNumber.in(text + (text.endsWith("5") ? "x" : ""))).isEmpty();
  }

  @Test
  void theCodeOfThePayloadComesFirst() {
    String raw = COPY_SERVICE.formatted("50001");
    assertThat(ErrorMessages.find("DynamicsGP", "50010", raw).code()).isEqualTo("50010");
    assertThat(ErrorMessages.find("DynamicsGP", " ", raw).code()).isEqualTo("50001");
  }

  @Test
  void theProductIsAskedFirst() {
    String raw = COPY_SERVICE.formatted("50018");
    assertThat(ErrorMessages.find("DynamicsBC", "", raw).happened()).contains("major versions");
    assertThat(ErrorMessages.find("DynamicsGP", "", raw).happened())
        .contains("application version");
  }

  @Test
  void anUnknownErrorKeepsItsTextAndSaysThatItIsUnknown() {
    ErrorReport report = ErrorMessages.find("DynamicsGP", "99999", "Strange text");
    assertThat(report.code()).isEqualTo("99999");
    assertThat(report.rawText()).isEqualTo("Strange text");
    assertThat(report.happened()).contains("does not know");
    assertThat(ErrorMessages.find("", "", "Strange text").code()).isEqualTo("UNKNOWN");
    assertThat(ErrorMessages.find("", "LongerThanTheLogHasRoom", "").code()).isEqualTo("UNKNOWN");
    assertThat(ErrorMessages.known("", COPY_SERVICE.formatted("99999"))).isEmpty();
  }

  @Test
  void columnsThatDoNotFitAreToldInSentences() {
    ErrorReport report = ErrorMessages.find("", "50011", "[No_]PK,|[Unit [x]]]T,L,|[Odd]");
    assertThat(report.happened())
        .isEqualTo(
            "Columns of the table do not fit between source and cloud: “No_” is missing in the"
                + " source, but part of the primary key in the cloud; “Unit [x]” has a type that"
                + " does not fit and has a length that does not fit.");
    assertThat(ErrorMessages.find("", "50011", "none").happened()).endsWith("source and cloud.");
  }

  @Property
  void nothingMakesItFail(@ForAll @StringLength(max = 30) String code, @ForAll String text) {
    for (String raw : new String[] {text, "SqlErrorNumber=" + text, "[" + text, "[a]T," + text}) {
      ErrorReport report = ErrorMessages.find("DynamicsGP", code, raw);
      assertThat(report.happened()).isNotBlank();
      assertThat(report.code()).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Test
  void aTableMessageIsNeverLongerThanItsColumn() {
    String many = "[%s]PK,T,L,|".formatted("c".repeat(120)).repeat(5000);
    assertThat(ErrorMessages.find("", "50011", many).happened()).hasSize(2048);
  }
}
