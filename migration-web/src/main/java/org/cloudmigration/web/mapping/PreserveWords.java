package org.cloudmigration.web.mapping;

/** What preserving cloud data means, wherever people decide it. */
public final class PreserveWords {

  public static final String LABEL = "Preserve cloud data";

  private static final String RUNS =
      " Runs only insert rows of the source whose keys the cloud lacks; what the source changes or"
          + " deletes later is not carried over. A reset takes away the inserted rows alone.";

  public static final String ON = "Rows of the cloud stay as they are." + RUNS;

  /** Of those tables in a list for which it was chosen. */
  public static final String WHERE_ON =
      "Where cloud data is preserved, rows of the cloud stay as they are." + RUNS;

  public static final String OFF =
      "Runs make the table what the source has: rows that people have in it are lost.";

  private PreserveWords() {}
}
