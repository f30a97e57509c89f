package org.cloudmigration.service.operation;

import java.time.Instant;
import org.cloudmigration.domain.operation.AuditEntry;

/**
 * An entry of the audit trail as page and API show it.
 *
 * @param environment blank where the command concerns none
 * @param hash keyed hash over the entry and the one before it
 */
public record AuditView(
    long sequenceNo,
    Instant occurredAt,
    String userName,
    String origin,
    String environment,
    String command,
    String subject,
    String before,
    String after,
    String hash) {

  static AuditView of(AuditEntry entry) {
    return new AuditView(
        entry.sequenceNo(),
        entry.occurredAt(),
        entry.userName(),
        entry.origin(),
        entry.environment(),
        entry.command(),
        entry.subject(),
        entry.before(),
        entry.after(),
        entry.hash());
  }
}
