package org.cloudmigration.service.completion;

/**
 * One of the conditions under which a migration can be completed, as it stands now.
 *
 * @param code of the refusal while it does not hold
 * @param action what to do; blank where nothing is to be done
 */
public record CompletionCheck(
    String code, String title, State state, String finding, String action) {

  /** How it stands. */
  public enum State {
    PASSED,
    /** Something is left to do, which is no reason not to complete. */
    LEFT_TO_DO,
    FAILED
  }

  static CompletionCheck passed(String code, String title, String finding) {
    return new CompletionCheck(code, title, State.PASSED, finding, "");
  }

  static CompletionCheck leftToDo(String code, String title, String finding, String action) {
    return new CompletionCheck(code, title, State.LEFT_TO_DO, finding, action);
  }

  static CompletionCheck failed(String code, String title, String finding, String action) {
    return new CompletionCheck(code, title, State.FAILED, finding, action);
  }

  public boolean holds() {
    return state != State.FAILED;
  }
}
