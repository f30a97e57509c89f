package org.cloudmigration.service.replication;

import java.util.List;

/**
 * What a run that copies has come to, once all its tables were tried. Page, log, notifications and
 * API show this sentence, so that all of them say the same of what is proven and what is not.
 *
 * @param preserved some names of tables whose cloud data is preserved, in the order of copying
 */
record RunEnd(TableCounts tables, List<String> preserved) {

  /** How many of them it names. */
  static final int NAMES = 3;

  String text() {
    long copied = tables.successful();
    if (copied == 0) {
      return left().isEmpty() ? "There was no table to copy." : left() + "; none was copied.";
    }
    String subject =
        left().isEmpty()
            ? (copied == 1 ? "The only table was" : "All " + copied + " tables were")
            : left() + "; the other " + (copied == 1 ? "one was" : copied + " were");
    return subject
        + " copied"
        + (tables.verified() == copied
            ? ", and " + (copied == 1 ? "its contents are equal." : "their contents are equal.")
            : ": " + proofs() + ".");
  }

  /** Blank if no table was left out. */
  private String left() {
    String failed = tables.failed() == 0 ? "" : RunTexts.tables(tables.failed()) + " failed";
    String skipped =
        tables.warnings() == 0
            ? ""
            : RunTexts.tables(tables.warnings())
                + (tables.warnings() == 1 ? " was" : " were")
                + " skipped";
    return failed + (failed.isEmpty() || skipped.isEmpty() ? "" : ", ") + skipped;
  }

  private String proofs() {
    long kept = tables.preserved();
    long unproven = tables.successful() - tables.verified() - kept;
    String verified =
        switch ((int) Math.min(2, tables.verified())) {
          case 0 -> "";
          case 1 -> "1 was verified, its contents are equal; ";
          default -> tables.verified() + " were verified, their contents are equal; ";
        };
    String inserted =
        kept == 0
            ? ""
            : "in "
                + kept
                + names()
                + " cloud data is preserved: rows that were inserted are equal, rows that were there"
                + " were not verified; ";
    String open =
        unproven == 0 ? "" : unproven + (unproven == 1 ? " was" : " were") + " not verified; ";
    return (verified + inserted + open).replaceFirst("; $", "");
  }

  private String names() {
    long others = tables.preserved() - preserved.size();
    return preserved.isEmpty()
        ? ""
        : " ("
            + String.join(", ", preserved)
            + (others > 0 ? " and " + others + " more" : "")
            + ")";
  }
}
