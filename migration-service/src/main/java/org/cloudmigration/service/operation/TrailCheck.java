package org.cloudmigration.service.operation;

import java.util.OptionalLong;
import org.cloudmigration.domain.operation.EntryOutcome;

/**
 * What a walk along the audit chain has found.
 *
 * @param entries how many were checked and are sound
 * @param broken number of the first one that is missing or was changed; empty if all is well
 */
public record TrailCheck(long entries, OptionalLong broken) {

  static TrailCheck sound(long entries) {
    return new TrailCheck(entries, OptionalLong.empty());
  }

  static TrailCheck brokenAt(long sequenceNo) {
    return new TrailCheck(sequenceNo - 1, OptionalLong.of(sequenceNo));
  }

  /** For the trail itself. */
  String text() {
    return broken.isEmpty()
        ? "Unbroken: " + entries + " entries"
        : EntryOutcome.FAILED.mark("entry " + broken.getAsLong() + " is missing or was changed");
  }

  /**
   * @param text as {@link #text} has made it
   */
  static TrailCheck of(String text) {
    long number = Long.parseLong(text.replaceAll("\\D", ""));
    return EntryOutcome.of(text) == EntryOutcome.FAILED ? brokenAt(number) : sound(number);
  }
}
