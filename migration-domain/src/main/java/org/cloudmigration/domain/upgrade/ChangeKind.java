package org.cloudmigration.domain.upgrade;

/** What a step of a data upgrade did to a record. */
public enum ChangeKind {
  INSERTED,
  MODIFIED,
  DELETED
}
