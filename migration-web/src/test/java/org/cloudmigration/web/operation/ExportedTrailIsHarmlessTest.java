package org.cloudmigration.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.AuditView;
import org.junit.jupiter.api.Test;

/** A spreadsheet opens what an attacker could have typed; and a trail may be longer than memory. */
class ExportedTrailIsHarmlessTest {

  private static AuditView entry(long number, String subject) {
    return new AuditView(
        number,
        Instant.EPOCH,
        EntryCategory.RUN,
        EntryOutcome.DONE,
        "The run was asked to stop",
        "operator",
        "::1",
        "Sandbox",
        "Stop run",
        subject,
        "in progress",
        "",
        "a".repeat(64),
        "b".repeat(64));
  }

  @Test
  void whatSomebodyTypedIsNoFormula() {
    assertThat(CsvLine.of(entry(7, "=1+1"))).contains(",\"'=1+1\",");
  }

  @Test
  void everyColumnHasItsNameAndTheHashesAreThere() {
    String line = CsvLine.of(entry(7, "x"));
    assertThat(line).startsWith("\"7\",").endsWith("\"" + "b".repeat(64) + "\"\r\n");
    assertThat(line.split(",")).hasSameSizeAs(CsvLine.HEADER.split(","));
  }

  @Test
  void jsonKeepsEveryCharacterOnOneLine() {
    String line = JsonLine.of(entry(7, "=1\n\"ü\""));
    assertThat(line)
        .contains("\"subject\":\"=1\\n\\\"ü\\\"\"", "\"previousHash\":\"aaa", "\"entry\":7")
        .endsWith("}\n");
    assertThat(line.strip()).doesNotContain("\n");
  }

  @Test
  void aLongTrailIsReadPageByPageAndSentAsItIsRead() throws IOException {
    int length = 3 * TimeLineExport.PAGE + 5;
    List<Long> asked = new ArrayList<>();
    List<Long> sentBefore = new ArrayList<>();
    var sent = new Counter();
    TimeLineExport export =
        new TimeLineExport(
            (last, limit) -> {
              asked.add(last);
              sentBefore.add(sent.bytes);
              return LongStream.iterate(last, number -> number > 0, number -> number - 1)
                  .limit(limit)
                  .mapToObj(number -> entry(number, ""))
                  .toList();
            });
    export.write(sent, length, CsvLine.HEADER, CsvLine::of);
    assertThat(asked).containsExactly(3005L, 2005L, 1005L, 5L);
    assertThat(sentBefore).isSorted().doesNotHaveDuplicates();
    assertThat(sent.lines).isEqualTo(length + 1);
  }

  @Test
  void anEmptyTrailHasItsHeader() throws IOException {
    var output = new ByteArrayOutputStream();
    new TimeLineExport((last, limit) -> List.of()).write(output, 0, CsvLine.HEADER, CsvLine::of);
    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(CsvLine.HEADER);
  }

  /** Keeps nothing. */
  private static final class Counter extends OutputStream {

    private long bytes;
    private int lines;

    @Override
    public void write(int b) {
      bytes++;
      lines += b == '\n' ? 1 : 0;
    }
  }
}
