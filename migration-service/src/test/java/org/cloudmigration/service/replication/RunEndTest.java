package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunEndTest {

  private static TableCounts counts(
      long verified, long preserved, long unproven, long failed, long skipped) {
    long successful = verified + preserved + unproven;
    return new TableCounts(
        successful + failed + skipped,
        0,
        0,
        successful,
        skipped,
        failed,
        verified,
        preserved,
        0,
        0,
        0,
        0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127 | 0 | 0 | All 127 tables were copied, and their contents are equal.",
        "1 | 0 | 0 | The only table was copied, and its contents are equal.",
        "5 | 1 | 0 | 1 table failed; the other 5 were copied, and their contents are equal.",
        "1 | 0 | 1 | 1 table was skipped; the other one was copied, and its contents are equal.",
        "5 | 2 | 3 | 2 tables failed, 3 tables were skipped; the other 5 were copied, and their"
            + " contents are equal.",
        "0 | 2 | 0 | 2 tables failed; none was copied.",
        "0 | 0 | 0 | There was no table to copy."
      })
  void oneTableIsNotSeveral(long equal, long failed, long skipped, String text) {
    assertThat(new RunEnd(counts(equal, 0, 0, failed, skipped), List.of()).text()).isEqualTo(text);
  }

  @Test
  void whatIsPreservedIsNotCalledEqual() {
    assertThat(new RunEnd(counts(4, 1, 0, 0, 0), List.of("Currency")).text())
        .isEqualTo(
            "All 5 tables were copied: 4 were verified, their contents are equal; in 1 (Currency)"
                + " cloud data is preserved: rows that were inserted are equal, rows that were there"
                + " were not verified.");
    assertThat(new RunEnd(counts(0, 1, 0, 0, 0), List.of("Currency")).text())
        .startsWith("The only table was copied: in 1 (Currency) cloud data is preserved");
    assertThat(new RunEnd(counts(1, 5, 0, 1, 0), List.of("A", "B", "C")).text())
        .startsWith(
            "1 table failed; the other 6 were copied: 1 was verified, its contents are equal; in 5"
                + " (A, B, C and 2 more) cloud data")
        .endsWith("were not verified.");
  }

  @Test
  void whatNobodyHasProvenIsNotCalledEqual() {
    assertThat(new RunEnd(counts(2, 0, 1, 0, 0), List.of()).text())
        .isEqualTo(
            "All 3 tables were copied: 2 were verified, their contents are equal; 1 was not"
                + " verified.");
    assertThat(counts(2, 0, 1, 0, 0).areAllProven()).isFalse();
    assertThat(counts(2, 1, 0, 0, 0).areAllProven()).isTrue();
    assertThat(counts(2, 1, 0, 0, 1).areAllProven()).isFalse();
  }
}
