package org.cloudmigration.domain.operation;

/**
 * What is told to the audit trail; cut to what the trail can hold, since some of it was typed by
 * whoever was refused.
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
    userName = limited(userName, AuditEntry.USER_NAME_LIMIT);
    origin = limited(origin, AuditEntry.ORIGIN_LIMIT);
    environment = limited(environment, AuditEntry.ENVIRONMENT_LIMIT);
    command = limited(command, AuditEntry.COMMAND_LIMIT);
    subject = limited(subject, AuditEntry.SUBJECT_LIMIT);
    before = limited(before, AuditEntry.TEXT_LIMIT);
    after = limited(after, AuditEntry.TEXT_LIMIT);
  }

  private static String limited(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
