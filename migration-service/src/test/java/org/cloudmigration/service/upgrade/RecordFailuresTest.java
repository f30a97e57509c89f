package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

class RecordFailuresTest {

  private final RecordFailures failures = new RecordFailures("ONE", "accounts", new H2Dialect());

  private static SQLException error(int number) {
    return new SQLException("what it said; password=secret", "23505", number);
  }

  @Test
  void aRecordIsNamedInFourPartsAndNoSecretIsTold() throws Exception {
    failures.add("G/L Account", "No.=1000", error(ErrorCode.DUPLICATE_KEY_1));
    RecordFailure failure = failures.all().getFirst();
    assertThat(failure.reason().code()).isEqualTo("RECORD_KEY");
    assertThat(failure.reason().happened()).startsWith("G/L Account No.=1000 could not be written");
    assertThat(failure.reason().dataImpact()).isNotBlank();
    assertThat(failure.reason().action()).isNotBlank();
    assertThat(failure.reason().rawText()).contains("what it said").doesNotContain("secret");
  }

  @Test
  void whatIsNotAboutTheRecordIsNoFailureOfIt() {
    SQLException error = error(ErrorCode.LOCK_TIMEOUT_1);
    assertThatThrownBy(() -> failures.add("G/L Account", "No.=1000", error)).isSameAs(error);
    assertThat(failures.all()).isEmpty();
  }

  @Test
  void whereNearlyAllRecordsAreBadTheStepIs() throws Exception {
    for (int i = 0; i < RecordFailures.MOST; i++) {
      failures.add("G/L Account", "No.=" + i, error(ErrorCode.VALUE_TOO_LONG_2));
    }
    SQLException error = error(ErrorCode.VALUE_TOO_LONG_2);
    assertThatThrownBy(() -> failures.add("G/L Account", "No.=x", error)).isSameAs(error);
  }
}
