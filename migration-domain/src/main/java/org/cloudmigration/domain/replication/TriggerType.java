package org.cloudmigration.domain.replication;

/** What started a run. */
public enum TriggerType {
  UNKNOWN,
  SCHEDULED,
  MANUAL
}
