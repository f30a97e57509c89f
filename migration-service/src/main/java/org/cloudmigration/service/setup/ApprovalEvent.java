package org.cloudmigration.service.setup;

/** What happens to an approval. */
enum ApprovalEvent {
  GRANT,
  REVOKE
}
