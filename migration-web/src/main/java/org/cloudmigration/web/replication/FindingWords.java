package org.cloudmigration.web.replication;

import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.web.shell.Tone;

/** What the report of a diagnostic run says; a colour never stands alone. */
final class FindingWords {

  private FindingWords() {}

  static String of(FindingColour colour) {
    return switch (colour) {
      case GREEN -> "Green";
      case AMBER -> "Amber";
      case RED -> "Red";
    };
  }

  /** What it means for the table. */
  static String meaning(FindingColour colour) {
    return switch (colour) {
      case GREEN -> "can be copied";
      case AMBER -> "works, with a loss";
      case RED -> "would fail";
    };
  }

  static Tone tone(FindingColour colour) {
    return switch (colour) {
      case GREEN -> Tone.GOOD;
      case AMBER -> Tone.WARNING;
      case RED -> Tone.BAD;
    };
  }
}
