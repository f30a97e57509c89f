package org.cloudmigration.web.upgrade;

import java.util.Map;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.service.upgrade.run.UnpostedBatchView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** What is said of batches that are still to be posted. */
final class BatchWords {

  private BatchWords() {}

  static String of(BatchCause cause) {
    return switch (cause) {
      case FAILED -> "Cannot be posted";
      case BY_SETTINGS, TENANT_OF_OTHERS -> "To be posted";
    };
  }

  static Tone tone(BatchCause cause) {
    return cause == BatchCause.FAILED ? Tone.BAD : Tone.WARNING;
  }

  /** In a line of a list. */
  static String reason(UnpostedBatchView batch) {
    String why =
        switch (batch.cause()) {
          case FAILED -> batch.reason();
          case BY_SETTINGS -> "The settings of the company leave its posting to you.";
          case TENANT_OF_OTHERS -> "Business Central made this tenant, and posts here itself.";
        };
    if (batch.advice().isEmpty()) {
      return why;
    }
    return batch.cause() == BatchCause.FAILED
        ? why + " " + batch.advice()
        : batch.advice() + " " + why;
  }

  static String impact(UnpostedBatchView batch) {
    return batch.cause() == BatchCause.FAILED
        ? "None of its lines is posted: all are in the journal, and in no ledger."
        : "Its lines are in the journal, and in no ledger yet. Balances follow when they are posted.";
  }

  static String action(UnpostedBatchView batch) {
    String post =
        "Open “%s” in Business Central, choose the batch %s%s, and post it."
            .formatted(
                batch.journal().page(),
                batch.batch(),
                batch.template().isEmpty() ? "" : " of the template " + batch.template());
    String first =
        batch.cause() == BatchCause.FAILED
            ? "Correct what the reason names, in the journal or in what it refers to. Then: "
            : "";
    return first + post + (batch.advice().isEmpty() ? "" : " " + batch.advice());
  }

  /** Journals of items have no balance. */
  static String balance(UnpostedBatchView batch, Formats formats) {
    return batch.journal() == Journal.ITEM ? "–" : formats.amount(batch.balance());
  }

  static String journal(UnpostedBatchView batch) {
    return batch.journal().page();
  }

  static String headline(Map<BatchCause, Long> counts, Formats formats) {
    long failed = counts.get(BatchCause.FAILED);
    long waiting = waiting(counts);
    if (failed + waiting == 0) {
      return "No unposted batch";
    }
    if (failed == 0) {
      return batches(waiting, formats) + " to be posted";
    }
    String unpostable = batches(failed, formats) + " cannot be posted";
    return waiting == 0
        ? unpostable
        : unpostable + ", " + formats.number(waiting) + " to be posted";
  }

  /** As a number and its noun. */
  static String batches(long count, Formats formats) {
    return formats.number(count) + (count == 1 ? " batch" : " batches");
  }

  static Tone tone(Map<BatchCause, Long> counts) {
    if (counts.get(BatchCause.FAILED) > 0) {
      return Tone.BAD;
    }
    return waiting(counts) > 0 ? Tone.WARNING : Tone.GOOD;
  }

  private static long waiting(Map<BatchCause, Long> counts) {
    return counts.get(BatchCause.BY_SETTINGS) + counts.get(BatchCause.TENANT_OF_OTHERS);
  }

  static String guidance(Map<BatchCause, Long> counts) {
    if (counts.get(BatchCause.TENANT_OF_OTHERS) > 0) {
      return "Business Central made this tenant, so nothing is posted from here: the journals are"
          + " ready, and Business Central's own routine posts them. Post them there in the order of"
          + " this list.";
    }
    return tone(counts) == Tone.GOOD
        ? "No journal line of a data upgrade waits to be posted."
        : "Batches stay whole: if one line cannot be posted, none of the batch is. Post them in"
            + " Business Central in the order of this list.";
  }
}
