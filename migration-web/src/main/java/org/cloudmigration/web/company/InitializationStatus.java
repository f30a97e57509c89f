package org.cloudmigration.web.company;

import org.cloudmigration.web.shell.Tone;

/** How far a company of the tenant is from being ready for use. */
public enum InitializationStatus {
  UNKNOWN("Unknown", Tone.NEUTRAL),
  NOT_INITIALIZED("Not initialized", Tone.WARNING),
  INITIALIZING("Initializing", Tone.ACTIVE),
  INITIALIZATION_FAILED("Initialization failed", Tone.BAD),
  INITIALIZED("Initialized", Tone.GOOD);

  private final String words;
  private final Tone tone;

  InitializationStatus(String words, Tone tone) {
    this.words = words;
    this.tone = tone;
  }

  public String words() {
    return words;
  }

  public Tone tone() {
    return tone;
  }
}
