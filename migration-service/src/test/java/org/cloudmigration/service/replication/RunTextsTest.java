package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.CopyResult;
import org.junit.jupiter.api.Test;

class RunTextsTest {

  private static final TableDigest ONE = TableDigest.of(1, "0".repeat(31) + "1");
  private static final TableDigest OTHER = TableDigest.of(1, "0".repeat(31) + "2");

  private static CopyResult copied(long rows, TableDigest tenant) {
    return copied(CopyExtent.FIRST_LOAD, rows, tenant);
  }

  private static CopyResult copied(CopyExtent extent, long rows, TableDigest tenant) {
    return new CopyResult(extent, rows, 10, ONE, tenant, tenant, true, List.of());
  }

  @Test
  void whatWasNotCopiedIsNotCalledCopied() {
    assertThat(RunTexts.proven(copied(CopyExtent.CHANGES, 0, ONE)))
        .isEqualTo("Nothing has changed since the last run.");
    assertThat(RunTexts.proven(copied(CopyExtent.CHANGES, 1, ONE)))
        .isEqualTo("1 row changed since the last run; copied, read again on both ends, equal.");
    assertThat(RunTexts.proven(copied(CopyExtent.UNCHANGED, 0, ONE))).endsWith("none has changed.");
    assertThat(RunTexts.proven(copied(CopyExtent.RESTORED, 2, ONE)))
        .startsWith("2 rows changed")
        .contains("backup")
        .endsWith("equal.");
  }

  @Test
  void whyAllRowsWereCopiedAgainIsTold() {
    assertThat(RunTexts.proven(copied(CopyExtent.COLUMNS_CHANGED, 5, ONE)))
        .isEqualTo(
            "5 rows copied, all of them because the columns of the source have changed, and read"
                + " back from the tenant, contents equal.");
  }

  @Test
  void oneRowIsNotSeveral() {
    assertThat(RunTexts.proven(copied(1, ONE))).startsWith("1 row copied and read back");
    assertThat(RunTexts.proven(copied(0, ONE))).startsWith("0 rows copied and read back");
  }

  @Test
  void aCopyThatDiffersIsNotCalledEqual() {
    assertThat(RunTexts.proven(copied(1, ONE))).endsWith("contents equal.");
    assertThat(RunTexts.proven(copied(1, OTHER))).endsWith("contents differ.");
  }

  @Test
  void whoSkippedATableIsNamed() {
    ErrorReport report = RunTexts.skipped("jane");
    assertThat(report.happened()).contains("jane");
    assertThat(report.dataImpact()).contains("unchanged");
    assertThat(report.action()).isNotBlank();
  }
}
