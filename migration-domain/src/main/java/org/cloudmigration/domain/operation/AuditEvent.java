package org.cloudmigration.domain.operation;

/**
 * What is told to the audit trail.
 *
 * @param environment name of the environment, or blank
 * @param command the action as the page names it
 * @param before the state that the command found; blank where there was none
 * @param after the state that it left, or the reason of its refusal
 */
public record AuditEvent(
    String userName,
    String origin,
    String environment,
    String command,
    String subject,
    String before,
    String after) {

  public AuditEvent {
    before = limited(before);
    after = limited(after);
  }

  private static String limited(String text) {
    return text.length() <= AuditEntry.TEXT_LIMIT
        ? text
        : text.substring(0, AuditEntry.TEXT_LIMIT - 1) + "…";
  }
}
