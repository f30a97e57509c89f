package org.cloudmigration.service.replication;

/** Sentences that stand in the Migration Log. */
final class RunTexts {

  static final String RESUME =
      "Finished tables stay as they are; resume the run to copy the remaining ones.";

  static final String SHUT_DOWN = "Interrupted: the server was shut down. " + RESUME;

  static final String INTERRUPTED =
      "Interrupted: the server that worked on this run went away. " + RESUME;

  private RunTexts() {}

  static String copied(long failed) {
    if (failed == 0) {
      return "All tables were copied, and their contents are equal.";
    }
    return (failed == 1 ? "1 table" : failed + " tables")
        + " failed; the others were copied, and their contents are equal.";
  }
}
