package org.cloudmigration.service.pipeline;

/** What is being done to a table, in this order. */
public enum CopyStage {
  READING("Reading the source and writing beside the live table."),
  GOING_ON("Going on behind the rows that an earlier attempt had loaded."),
  ADDING_KEY("Adding the primary key to the rows that were loaded."),
  CATCHING_UP("Bringing in what changed in the source since the earlier attempt began."),
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
