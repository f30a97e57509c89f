package org.cloudmigration.service.environment;

/** What happens to an approval. */
enum ApprovalEvent {
  GRANT,
  REVOKE
}
