package org.cloudmigration.web.replication;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.replication.LogLineView;
import org.cloudmigration.service.replication.RunLogService;

/** The whole log of a run as a text, line by line: its size is never in memory. */
final class LogDownload implements DownloadHandler {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 2_000;

  private final transient RunLogService log;
  private final UUID runId;

  LogDownload(RunLogService log, UUID runId) {
    this.log = log;
    this.runId = runId;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName("run-" + runId + ".log");
    event.setContentType("text/plain; charset=utf-8");
    try (var text =
        new BufferedWriter(
            new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
      int after = 0;
      for (List<LogLineView> page = log.lines(runId, after, PAGE);
          !page.isEmpty();
          page = log.lines(runId, after, PAGE)) {
        for (LogLineView line : page) {
          text.write(text(line));
        }
        after += PAGE;
      }
    }
  }

  /** Times in UTC, as in the server's own log; breaks in a text would pass for lines. */
  static String text(LogLineView line) {
    String subject = line.subject().isBlank() ? "" : "[" + line.subject() + "] ";
    return "%6d %s %-7s %s%n"
        .formatted(
            line.number(),
            line.time(),
            line.severity(),
            (subject + line.text()).replaceAll("\\R", " ⏎ "));
  }
}
