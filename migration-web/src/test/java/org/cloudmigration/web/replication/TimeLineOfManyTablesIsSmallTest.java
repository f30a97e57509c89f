package org.cloudmigration.web.replication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.AttemptView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLineOfManyTablesIsSmallTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private static AttemptView attempt(int table, String company, Instant start, TableStatus status) {
    Instant end = status == TableStatus.IN_PROGRESS ? null : start.plusMillis(250);
    return new AttemptView(table, company, "GP RM" + table, 1, table % 4 + 1, start, end, status);
  }

  private static JsonObject read(List<AttemptView> attempts) {
    return Json.createReader(new StringReader(AttemptJson.of(attempts))).readObject();
  }

  private static List<Integer> numbers(JsonArray span, int... places) {
    return IntStream.of(places).mapToObj(span::getInt).toList();
  }

  @Test
  void fiveThousandAttemptsStayUnderAQuarterOfAMegabyte() {
    List<AttemptView> attempts =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> attempt(i, "COMPANY", START.plusSeconds(10L * i), TableStatus.SUCCESSFUL))
            .toList();
    assertThat(AttemptJson.of(attempts)).hasSizeLessThan(250_000);
  }

  @Test
  void timesCountFromTheFirstAndCompaniesAreNamedOnce() {
    JsonObject all =
        read(
            List.of(
                attempt(7, "TWO", START.plusSeconds(2), TableStatus.SUCCESSFUL),
                attempt(3, "", START, TableStatus.SUCCESSFUL),
                attempt(8, "TWO", START.plusSeconds(3), TableStatus.SUCCESSFUL)));
    assertThat(all.getJsonNumber("origin").longValue()).isEqualTo(START.toEpochMilli());
    assertThat(all.getJsonArray("companies")).hasToString("[\"TWO\",\"\"]");
    JsonArray spans = all.getJsonArray("spans");
    assertThat(numbers(spans.getJsonArray(0), 0, 1, 2, 3, 4, 6))
        .containsExactly(7, 1, 4, 2000, 250, 0);
    assertThat(numbers(spans.getJsonArray(1), 0, 3, 6)).containsExactly(3, 0, 1);
    assertThat(numbers(spans.getJsonArray(2), 0, 3, 6)).containsExactly(8, 3000, 0);
  }

  @Test
  void whatGoesOnHasNoLength() {
    JsonArray span =
        read(List.of(attempt(1, "", START, TableStatus.IN_PROGRESS)))
            .getJsonArray("spans")
            .getJsonArray(0);
    assertThat(span.getInt(4)).isNegative();
  }

  @ParameterizedTest
  @CsvSource({"IN_PROGRESS,a", "SUCCESSFUL,g", "WARNING,s", "FAILED,f", "NOT_STARTED,l"})
  void everyStatusHasItsLetter(TableStatus status, String letter) {
    JsonArray span =
        read(List.of(attempt(1, "", START, status))).getJsonArray("spans").getJsonArray(0);
    assertThat(span.getString(5)).isEqualTo(letter);
  }

  @Test
  void noNewsIsNoTrouble() {
    assertThat(read(List.of()).getJsonArray("spans")).isEmpty();
  }
}
