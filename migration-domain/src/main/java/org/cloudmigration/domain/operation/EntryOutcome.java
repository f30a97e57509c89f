package org.cloudmigration.domain.operation;

/** How what an entry of the audit trail tells came out. */
public enum EntryOutcome {
  DONE(""),
  REFUSED("Refused: "),
  FAILED("Failed: ");

  private final String mark;

  EntryOutcome(String mark) {
    this.mark = mark;
  }

  /** The text with what tells this outcome before it. */
  public String mark(String text) {
    return mark + text;
  }

  /**
   * @param after the state that was left, or the reason why it was not
   */
  public static EntryOutcome of(String after) {
    if (after.startsWith(REFUSED.mark)) {
      return REFUSED;
    }
    return after.startsWith(FAILED.mark) ? FAILED : DONE;
  }
}
