package org.cloudmigration.web.upgrade;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.web.shell.Tone;

/** What the results of tests are called. */
final class VerdictWords {

  private VerdictWords() {}

  static String of(TestOutcome outcome) {
    return switch (outcome) {
      case PASSED -> "Passed";
      case WARNING -> "Differs";
      case FAILED -> "Failed";
      case IGNORED -> "Ignored";
      case NOT_MADE -> "Not made";
    };
  }

  static Tone tone(TestOutcome outcome) {
    return switch (outcome) {
      case PASSED -> Tone.GOOD;
      case WARNING -> Tone.WARNING;
      case FAILED -> Tone.BAD;
      case IGNORED, NOT_MADE -> Tone.NEUTRAL;
    };
  }

  /** Of all tests together: that of the worst one. */
  static Tone tone(Map<TestOutcome, Long> counts) {
    return Stream.of(TestOutcome.FAILED, TestOutcome.WARNING, TestOutcome.PASSED)
        .filter(outcome -> counts.getOrDefault(outcome, 0L) > 0)
        .findFirst()
        .map(VerdictWords::tone)
        .orElse(Tone.NEUTRAL);
  }

  /** What the number alone does not tell. */
  static String note(TestOutcome outcome) {
    return switch (outcome) {
      case PASSED -> "nothing differs";
      case WARNING -> "may be meant";
      case FAILED -> "look at these first";
      case IGNORED -> "switched off by people";
      case NOT_MADE -> "left out by settings";
    };
  }
}
