package org.cloudmigration.service.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.pipeline.ErrorReports.Side;
import org.cloudmigration.service.security.SecretMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorReportsTest {

  private final ErrorReports reports = new ErrorReports(SecretMask.knowing("hush"));

  @ParameterizedTest
  @EnumSource
  void everyTroubleHasAllFourPartsForBothEnds(Trouble trouble) {
    for (Side side : Side.values()) {
      ErrorReport report = reports.database(side, trouble, new SQLException("raw hush"));
      assertThat(report.code()).isNotBlank().hasSizeLessThanOrEqualTo(20);
      assertThat(List.of(report.happened(), report.dataImpact(), report.action()))
          .allMatch(part -> part.endsWith(".") && part.length() > 20)
          .noneMatch(part -> part.contains("SQL"));
      assertThat(report.rawText()).isEqualTo("raw ***");
    }
  }

  @Test
  void anErrorWithoutAMessageStillSaysWhatItIs() {
    assertThat(reports.other(new IllegalStateException()).rawText())
        .contains("IllegalStateException");
  }
}
