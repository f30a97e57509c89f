package org.cloudmigration.service.pipeline;

/** What is being done to a table, in this order. */
public enum CopyStage {
  READING("Reading the source and writing beside the live table."),
  READING_CHANGES("Reading what changed in the source and changing the live table."),
  COMPARING("Reading all rows of the source, to see whether any of them changed."),
  READING_BACK("Reading back from the tenant what was written."),
  TAKING_PLACE("Taking the place of the live table.");

  private final String words;

  CopyStage(String words) {
    this.words = words;
  }

  /** For a person. */
  public String words() {
    return words;
  }
}
