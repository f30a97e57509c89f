package org.cloudmigration.service.company;

/**
 * The selected companies together.
 *
 * @param estimatedSize bytes, over those whose size is known
 * @param unknownSize how many have a size that nobody knows
 */
public record SelectionTotal(int companies, long estimatedSize, int unknownSize) {

  /** Whether somebody has to agree before these are selected. */
  public boolean isLarge() {
    return estimatedSize >= SelectionRules.LARGE || companies >= SelectionRules.MANY;
  }
}
