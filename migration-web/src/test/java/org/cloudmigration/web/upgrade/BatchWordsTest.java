package org.cloudmigration.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.service.upgrade.run.UnpostedBatchView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;
import org.junit.jupiter.api.Test;

/** Who has to post a batch is told where, in which order, and what keeps it. */
class BatchWordsTest {

  private static final Formats FORMATS = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

  private static UnpostedBatchView batch(
      Journal journal, BatchCause cause, String reason, String advice) {
    return batch(journal, cause, reason, advice, "ITEM");
  }

  private static UnpostedBatchView batch(
      Journal journal, BatchCause cause, String reason, String advice, String template) {
    return new UnpostedBatchView(
        new UUID(0, 1),
        "ONE",
        1,
        journal,
        template,
        "LAST",
        2,
        new BigDecimal("1.5"),
        cause,
        reason,
        advice,
        Instant.EPOCH);
  }

  private static Map<BatchCause, Long> counts(long failed, long bySettings, long ofOthers) {
    return Map.of(
        BatchCause.FAILED, failed,
        BatchCause.BY_SETTINGS, bySettings,
        BatchCause.TENANT_OF_OTHERS, ofOthers);
  }

  @Test
  void inATenantOfOthersItSaysWhereAndWhatComesLast() {
    UnpostedBatchView last =
        batch(Journal.ITEM, BatchCause.TENANT_OF_OTHERS, "", "Post it last: it takes out stock.");
    assertThat(BatchWords.action(last))
        .contains("“Item Journals”", "batch LAST", "template ITEM")
        .endsWith("Post it last: it takes out stock.");
    assertThat(BatchWords.reason(last))
        .contains("Post it last", "Business Central made this tenant");
    assertThat(BatchWords.balance(last, FORMATS)).isEqualTo("–");
  }

  @Test
  void aBatchThatCannotBePostedSaysWhyAndThatNothingOfItIsPosted() {
    UnpostedBatchView failed =
        batch(Journal.GENERAL, BatchCause.FAILED, "Account 9999 is blocked.", "");
    assertThat(BatchWords.reason(failed)).isEqualTo("Account 9999 is blocked.");
    assertThat(BatchWords.impact(failed)).contains("None of its lines is posted");
    assertThat(BatchWords.action(failed)).startsWith("Correct").contains("“General Journals”");
    assertThat(BatchWords.balance(failed, FORMATS)).isEqualTo("1.50");
  }

  /** A line has room for its beginning only: that is what keeps the batch. */
  @Test
  void whatKeepsABatchComesBeforeItsPlaceInTheOrder() {
    assertThat(
            BatchWords.reason(
                batch(Journal.ITEM, BatchCause.FAILED, "No inventory account.", "Post it last.")))
        .isEqualTo("No inventory account. Post it last.");
    assertThat(BatchWords.reason(batch(Journal.ITEM, BatchCause.BY_SETTINGS, "", "Post it last.")))
        .startsWith("Post it last. The settings");
  }

  @Test
  void aTenantWithoutTemplatesIsNotToldOfABlankOne() {
    UnpostedBatchView bare = batch(Journal.GENERAL, BatchCause.TENANT_OF_OTHERS, "", "", "");
    assertThat(BatchWords.action(bare))
        .isEqualTo(
            "Open “General Journals” in Business Central, choose the batch LAST, and post it.");
  }

  @Test
  void theHeadlineCountsBothKinds() {
    assertThat(BatchWords.headline(counts(0, 0, 0), FORMATS)).isEqualTo("No unposted batch");
    assertThat(BatchWords.headline(counts(0, 1, 0), FORMATS)).isEqualTo("1 batch to be posted");
    assertThat(BatchWords.headline(counts(2, 0, 0), FORMATS))
        .isEqualTo("2 batches cannot be posted");
    assertThat(BatchWords.headline(counts(1, 2, 3), FORMATS))
        .isEqualTo("1 batch cannot be posted, 5 to be posted");
    assertThat(BatchWords.tone(counts(0, 0, 0))).isEqualTo(Tone.GOOD);
    assertThat(BatchWords.tone(counts(0, 0, 1))).isEqualTo(Tone.WARNING);
    assertThat(BatchWords.tone(counts(1, 0, 1))).isEqualTo(Tone.BAD);
  }

  @Test
  void whyNothingIsPostedFromHereIsToldOnlyWhereItIsSo() {
    assertThat(BatchWords.guidance(counts(0, 0, 1))).contains("Business Central made this tenant");
    assertThat(BatchWords.guidance(counts(1, 0, 0))).doesNotContain("made this tenant");
  }
}
