package org.cloudmigration.vectors;

import java.util.List;

/**
 * What a case came to.
 *
 * @param compared values that were compared
 * @param differences a line each; empty if all agree
 */
record Outcome(int compared, List<String> differences) {

  Outcome {
    differences = List.copyOf(differences);
  }

  @Override
  public String toString() {
    return "%d values compared, %d differences".formatted(compared, differences.size());
  }
}
