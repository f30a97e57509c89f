package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.service.replication.LogLineView;
import org.junit.jupiter.api.Test;

class LogDownloadTest {

  private static final UUID RUN = UUID.randomUUID();
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

  @Test
  void aLineIsOneLineWhateverIsInIt() {
    var line = new LogLineView(RUN, 7, TIME, Severity.ERROR, "TWO GP T", "broke\r\nat line 2");
    assertThat(LogDownload.text(line))
        .isEqualTo(
            "     7 2026-01-02T03:04:05.678Z ERROR   [TWO GP T] broke ⏎ at line 2"
                + System.lineSeparator());
  }

  @Test
  void whatConcernsTheWholeRunNamesNoTable() {
    var line = new LogLineView(RUN, 1, TIME, Severity.INFO, "", "Run started.");
    assertThat(LogDownload.text(line)).contains("INFO    Run started.");
  }
}
