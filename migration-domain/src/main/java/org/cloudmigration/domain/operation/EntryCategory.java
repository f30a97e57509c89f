package org.cloudmigration.domain.operation;

/** What an entry of the audit trail is about. */
public enum EntryCategory {
  RUN,
  SETUP,
  COMPANY,
  /** From the source's tables to Business Central's. */
  UPGRADE,
  /** Integration runtimes and their keys. */
  RUNTIME,
  ENVIRONMENT,
  /** How a migration ends. */
  COMPLETION,
  /** Users, roles, and the trail itself. */
  SECURITY,
  /** The source is no longer shaped as it was. */
  DRIFT,
  /** The servers of this product. */
  SERVICE
}
