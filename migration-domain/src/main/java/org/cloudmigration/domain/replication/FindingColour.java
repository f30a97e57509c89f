package org.cloudmigration.domain.replication;

/** How grave a finding is, by rising gravity. */
public enum FindingColour {
  /** As it should be, or a conversion that matters to nobody. */
  GREEN,
  /** Works, with a loss of speed or a conversion that matters. */
  AMBER,
  /** The table would fail. */
  RED
}
