package org.cloudmigration.service.company;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cloudmigration.domain.company.HybridCompany;

/** A selection before and after a command, as texts for the audit trail, which cuts long ones. */
public record SelectionChange(String before, String after) {

  static String describe(List<HybridCompany> all) {
    List<HybridCompany> selected = all.stream().filter(HybridCompany::replicate).toList();
    return selected.size()
        + " of "
        + all.size()
        + selected.stream().map(HybridCompany::name).collect(joining(", ", ": ", ""));
  }
}
