package org.cloudmigration.service.operation;

import java.time.Instant;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;

/**
 * An entry of the audit trail as page and API show it.
 *
 * @param sentence what happened, for people
 * @param environment blank where the command concerns none
 * @param previousHash hash of the entry before it in the whole trail
 * @param hash keyed hash over the entry and the one before it
 */
public record AuditView(
    long sequenceNo,
    Instant occurredAt,
    EntryCategory category,
    EntryOutcome outcome,
    String sentence,
    String userName,
    String origin,
    String environment,
    String command,
    String subject,
    String before,
    String after,
    String previousHash,
    String hash) {

  static AuditView of(AuditEntry entry) {
    return new AuditView(
        entry.sequenceNo(),
        entry.occurredAt(),
        EntryKind.categoryOf(entry.command()),
        EntryOutcome.of(entry.after()),
        EntryKind.of(entry.command()).map(EntryKind::sentence).orElse(entry.command()),
        entry.userName(),
        entry.origin(),
        entry.environment(),
        entry.command(),
        entry.subject(),
        entry.before(),
        entry.after(),
        entry.previousHash(),
        entry.hash());
  }

  /** Whether no person did it. */
  public boolean byServer() {
    return userName.equals(Origin.SERVER);
  }
}
