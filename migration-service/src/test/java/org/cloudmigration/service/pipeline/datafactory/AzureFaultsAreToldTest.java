package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.management.exception.ManagementException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Answer;
import org.cloudmigration.service.security.SecretMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureFaultsAreToldTest {

  private static final FactoryTrouble TROUBLE = new FactoryTrouble("factory-1", SecretMask.FORMS);

  private static ErrorReport told(Answer answer) {
    try (var azure = new LoopbackAzure(request -> answer)) {
      var definitions = new FactoryDefinitions(azure.manager(), LoopbackAzure.ADDRESS);
      return TROUBLE.of(catchRuntimeException(definitions::factory));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, AZURE_SIGN_IN",
    "403, AZURE_RIGHTS",
    "404, AZURE_MISSING",
    "400, AZURE_REFUSED",
    "409, AZURE_REFUSED",
    "429, AZURE_LIMIT",
    "503, AZURE_DOWN"
  })
  void eachAnswerHasItsMeaning(int status, String code) {
    ErrorReport report = told(Answer.error(status, "Code"));

    assertThat(report.code()).isEqualTo(code);
    assertThat(report.rawText()).contains("told so");
  }

  @Test
  void theFactoryIsNamed() {
    assertThat(told(Answer.error(403, "AuthorizationFailed")).happened()).contains("factory-1");
  }

  @Test
  void whoeverHangsUpIsDown() {
    assertThat(told(null).code()).isEqualTo("AZURE_DOWN");
  }

  @Test
  void aServerWithoutIdentityIsTold() {
    assertThat(TROUBLE.of(new ClientAuthenticationException("no credential", null)).code())
        .isEqualTo("AZURE_SIGN_IN");
  }

  @Test
  void secretsInAnAnswerAreMasked() {
    ErrorReport report =
        told(
            new Answer(
                400,
                "{\"error\":{\"code\":\"Bad\",\"message\":\"Server=x;Password=hunter2;\"}}",
                ""));

    assertThat(report.rawText()).contains("Server=x").doesNotContain("hunter2");
  }

  /** Does not answer three times, then does. */
  private static LoopbackAzure busy(AtomicInteger requests) {
    return new LoopbackAzure(
        request ->
            requests.incrementAndGet() < 4
                ? Answer.error(503, "Busy")
                : Answer.ok("{\"name\":\"known\",\"properties\":{}}"));
  }

  @Test
  void readingIsRepeatedUntilItWorks() {
    try (var azure = busy(new AtomicInteger())) {
      var definitions = new FactoryDefinitions(azure.manager(), LoopbackAzure.ADDRESS);
      assertThat(definitions.pipeline("known")).isPresent();
    }
  }

  @Test
  void whoOnlyWantsToKnowWhetherItAnswersIsToldAtOnce() {
    var requests = new AtomicInteger();
    try (var azure = busy(requests)) {
      var definitions = new FactoryDefinitions(azure.manager(), LoopbackAzure.ADDRESS);
      assertThatThrownBy(definitions::factory).isInstanceOf(ManagementException.class);
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void whatADatabaseSaidCountsMoreThanThatAnActivityFailed() {
    var fault =
        new FactoryFault(
            "2200",
            "A database operation failed. Login failed. SqlErrorNumber=18456,Class=14",
            false);

    assertThat(TROUBLE.of("CopyRows", fault).code()).isEqualTo("18456");
  }

  @Test
  void anUnknownFaultOfAnActivityKeepsItsText() {
    var fault =
        FactoryFault.of(
                Map.of("errorCode", "2108", "message", "No way", "failureType", "SystemError"))
            .orElseThrow();

    ErrorReport report = TROUBLE.of("CopyRows", fault);
    assertThat(report.code()).isEqualTo("AZURE_ACTIVITY");
    assertThat(report.happened()).contains("CopyRows");
    assertThat(report.rawText()).isEqualTo("2108: No way");
    assertThat(fault.systemError()).isTrue();
  }

  @Test
  void anActivityWithoutFaultCarriesAnEmptyOne() {
    assertThat(FactoryFault.of(Map.of("errorCode", "", "message", ""))).isEmpty();
  }
}
