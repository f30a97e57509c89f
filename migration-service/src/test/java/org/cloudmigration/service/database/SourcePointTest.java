package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcePointTest {

  private static SourcePoint point(String identity, String history, String since) {
    return new SourcePoint(SourcePoint.marker(identity, history), 7, true).recordedSince(since);
  }

  @Test
  void whoeverSwitchesTheRecordOffAndOnIsFoundOutThoughVersionsFit() {
    SourcePoint then = point("TWO/2020", "fork", "2026-01-01 08:00");
    SourcePoint now = point("TWO/2020", "fork", "2026-01-02 08:00");
    assertThat(now.isRecordedAnewSince(then)).isTrue();
    assertThat(now.isOfSameDatabaseAs(then)).isTrue();
    assertThat(now.sharesHistoryWith(then)).as("it is no other database").isFalse();
    assertThat(then.isRecordedAnewSince(then)).isFalse();
  }

  @Test
  void aRestoredBackupHasTheRecordOfItsOrigin() {
    SourcePoint then = point("TWO/2020", "fork", "2026-01-01 08:00");
    SourcePoint now = point("TWO/2026", "fork", "2026-01-01 08:00");
    assertThat(now.sharesHistoryWith(then)).isTrue();
    assertThat(now.isRecordedAnewSince(then)).isFalse();
    assertThat(point("TWO/2026", "", "x").sharesHistoryWith(point("TWO/2020", "", "x"))).isFalse();
  }

  @Test
  void whereNobodyTellsNothingIsConcluded() {
    SourcePoint blind = point("TWO/2020", "fork", "");
    SourcePoint then = point("TWO/2020", "fork", "2026-01-01 08:00");
    assertThat(blind.isRecordedAnewSince(then)).isFalse();
    assertThat(then.isRecordedAnewSince(blind)).isFalse();
    assertThat(then.isOfSameDatabaseAs(blind)).isTrue();
  }

  @Test
  void signsInANameMeanNothing() {
    SourcePoint odd = point("a@b#c@d", "", "");
    assertThat(odd.isOfSameDatabaseAs(point("a@b#c@e", "", ""))).isFalse();
    assertThat(odd.isRecordedAnewSince(point("a@b#c@d", "", "2026"))).isFalse();
    assertThat(odd.recordedSince("2026").isOfSameDatabaseAs(odd)).isTrue();
    assertThat(new SourcePoint("/data/a@b", 1, true).isRecordedAnewSince(odd)).isFalse();
  }
}
