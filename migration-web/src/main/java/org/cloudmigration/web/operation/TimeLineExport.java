package org.cloudmigration.web.operation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.operation.AuditView;

/** Writes entries, newest first, and never holds more than a page of them. */
final class TimeLineExport {

  static final int PAGE = 1000;

  /** Reads entries up to a number, newest first. */
  @FunctionalInterface
  interface Pages {
    List<AuditView> upTo(long last, int limit);
  }

  private final Pages pages;

  TimeLineExport(Pages pages) {
    this.pages = pages;
  }

  void write(OutputStream output, long last, String header, Function<AuditView, String> line)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write(header);
    long next = last;
    List<AuditView> page;
    do {
      page = pages.upTo(next, PAGE);
      for (AuditView entry : page) {
        writer.write(line.apply(entry));
        next = entry.sequenceNo() - 1;
      }
    } while (page.size() == PAGE);
    writer.flush();
  }
}
