package org.cloudmigration.web.management;

import org.cloudmigration.service.management.StatusTone;
import org.cloudmigration.web.shell.Tone;

/** The colour of what floor 2 says. */
final class Tones {

  private Tones() {}

  static Tone of(StatusTone tone) {
    return switch (tone) {
      case NEUTRAL -> Tone.NEUTRAL;
      case ACTIVE -> Tone.ACTIVE;
      case GOOD -> Tone.GOOD;
      case WARNING -> Tone.WARNING;
      case BAD -> Tone.BAD;
    };
  }
}
