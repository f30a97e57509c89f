package org.cloudmigration.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.junit.jupiter.api.Test;

class TimeLineStateTest {

  private static final TimeLineState FULL =
      new TimeLineState(
          "50 % & more",
          Set.of(EntryCategory.RUN, EntryCategory.DRIFT),
          Set.of(EntryOutcome.FAILED),
          "operator",
          LocalDate.of(2026, 3, 28),
          LocalDate.of(2026, 3, 29),
          true,
          17);

  @Test
  void everyStateComesBackFromItsAddress() {
    for (TimeLineState state : List.of(FULL, TimeLineState.EVERYTHING, FULL.withoutEntry())) {
      assertThat(TimeLineState.of(state.parameters())).isEqualTo(state);
    }
    assertThat(TimeLineState.EVERYTHING.parameters()).isEmpty();
  }

  @Test
  void whatNobodyUnderstandsIsLeftOut() {
    assertThat(
            TimeLineState.of(
                Map.of(
                    "category", List.of("run", "dance", "RUN"),
                    "from", List.of("yesterday"),
                    "entry", List.of("-1"),
                    "scope", List.of("mine"),
                    "q", List.of())))
        .isEqualTo(
            new TimeLineState("", Set.of(EntryCategory.RUN), Set.of(), "", null, null, false, 0));
  }

  @Test
  void daysAreThoseOfTheViewersZone() {
    TimeLineFilter filter = FULL.filter("Sandbox", ZoneId.of("Europe/Berlin"));
    assertThat(filter.isWholeInstallation()).isTrue();
    assertThat(filter.from()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    assertThat(filter.until()).as("summer time began").isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void anOpenEntryAndTheScopeFilterNothing() {
    assertThat(TimeLineState.EVERYTHING.open(3).isFiltered()).isFalse();
    assertThat(TimeLineState.EVERYTHING.everywhere(true).isFiltered()).isFalse();
    assertThat(FULL.isFiltered()).isTrue();
  }

  @Test
  void theExportHasTheSameFilter() {
    assertThat(ExportAddress.of("csv", FULL.filter("Sandbox", ZoneId.of("UTC"))))
        .isEqualTo(
            "admin/v1.0/timeline.csv?q=50+%25+%26+more&category=run&category=drift&outcome=failed"
                + "&who=operator&from=2026-03-28T00%3A00%3A00Z&until=2026-03-30T00%3A00%3A00Z");
    assertThat(ExportAddress.of("jsonl", TimeLineFilter.all("Sand box")))
        .isEqualTo("admin/v1.0/timeline.jsonl?environment=Sand+box");
  }
}
