package org.cloudmigration.service.replication;

import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.FindingColour;

/**
 * Which findings of a run are wanted.
 *
 * @param colours empty for all
 * @param table of the run; null for all
 * @param text in the name of company, table or column, or in what was found; blank for all
 */
public record FindingFilter(Set<FindingColour> colours, UUID table, String text) {

  public static final FindingFilter ALL = new FindingFilter(Set.of(), null, "");

  public FindingFilter {
    colours = Set.copyOf(colours);
  }
}
