package org.cloudmigration.service.setup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionTroublesTest {

  private static final String PASSWORD = "Correct-Horse-7";

  private final ConnectionTroubles troubles = new ConnectionTroubles(SecretMask.knowing(PASSWORD));

  private ErrorReport report(Trouble trouble, SQLException error) {
    return troubles.report(CheckSide.SOURCE, trouble, error);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONNECTION, 0, 0, cannot be reached",
    "NO_CONNECTION, 2, 2, cannot be reached",
    "NO_CONNECTION, 1225, 1225, cannot be reached",
    "NO_CONNECTION, 90067, 0, cannot be reached",
    "LOGIN_REFUSED, 18456, 18456, refused",
    "LOGIN_REFUSED, 0, 18456, refused",
    "DATABASE_MISSING, 4060, 4060, no database of this name",
    "DATABASE_MISSING, 0, 4060, no database of this name",
    "TLS_NOT_TRUSTED, 0, CERTIFICATE, nobody vouches for",
    "NO_PERMISSION, 229, RIGHTS, not read or write",
    "OTHER, 4711, DATABASE_ERROR, an error"
  })
  void aTroubleHasTheCodeOfTheField(Trouble trouble, int number, String code, String says) {
    ErrorReport report = report(trouble, new SQLException("Text.", "", number));
    assertThat(report.code()).isEqualTo(code);
    assertThat(report.happened()).startsWith("The server of the source").contains(says);
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void everyTroubleSaysWhatToDo(Trouble trouble) {
    ErrorReport report =
        troubles.report(CheckSide.TENANT, trouble, new SQLException("Text.", "", 1));
    assertThat(report.happened()).startsWith("The server of the tenant").endsWith(".");
    assertThat(report.dataImpact()).isEqualTo(CheckResult.NOTHING_TOUCHED);
    assertThat(report.action()).contains("preparation again").endsWith(".");
    assertThat(report.rawText()).isEqualTo("Text.");
  }

  @Test
  void neitherThePasswordNorTheAddressIsPassedOn() {
    var cause = new IllegalStateException("User Id=sa;Password=" + PASSWORD + ";Encrypt=True");
    var error = new SQLException("jdbc:sqlserver://gp;x=y failed, " + PASSWORD, "08001", 0, cause);
    ErrorReport report = report(Trouble.NO_CONNECTION, error);
    assertThat(report.toString()).doesNotContain(PASSWORD).doesNotContain("//gp");
    assertThat(report.rawText()).contains("failed").contains("User Id=sa");
  }

  @Test
  void theReasonInTheCauseIsToldWithoutItsStackTrace() {
    var error =
        new SQLException(
            "Connection failed", new IllegalStateException("PKIX path building failed"));
    String raw = report(Trouble.OTHER, error).rawText();
    assertThat(raw).isEqualTo("Connection failed\nPKIX path building failed");
    assertThat(raw).doesNotContain("\tat ").doesNotContain("IllegalStateException");
  }

  @Test
  void namesOfJavasClassesAreLeftOut() {
    String text =
        "SSL error: PKIX path building failed: "
            + "sun.security.provider.certpath.SunCertPathBuilderException: unable to find path";
    assertThat(report(Trouble.TLS_NOT_TRUSTED, new SQLException(text)).rawText())
        .isEqualTo("SSL error: PKIX path building failed: unable to find path");
  }

  @Test
  void anOutdatedCertificateIsToldSo() {
    var expired = new SQLException("SSL error", new CertificateExpiredException("NotAfter: …"));
    assertThat(report(Trouble.TLS_NOT_TRUSTED, expired).happened()).contains("has expired");
  }

  @Test
  void theUploadIsAdvisedBeforeTrustInAny() {
    for (CheckSide side : CheckSide.values()) {
      assertThat(troubles.report(side, Trouble.TLS_NOT_TRUSTED, new SQLException()).action())
          .startsWith("Upload the server's certificate")
          .containsSubsequence("Upload", "trust any certificate", "red");
    }
  }

  @Test
  void anErrorWithoutAMessageOrWithItselfAsItsCauseIsToldAllTheSame() {
    assertThat(report(Trouble.OTHER, new SQLException()).rawText()).isEqualTo("SQLException");
    var first = new SQLException("first");
    first.initCause(new IllegalStateException("second", first));
    assertThat(report(Trouble.OTHER, first).rawText()).isEqualTo("first\nsecond");
  }
}
