package org.cloudmigration.service.pipeline;

import java.util.Comparator;
import java.util.List;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;

/**
 * What a copy of a table would meet.
 *
 * @param extent how it would be copied; null if it would fail before that is chosen
 * @param columns of the source's table, as {@link CopyResult} has them; empty if not known
 * @param findings the gravest first
 */
public record Examination(CopyExtent extent, List<String> columns, List<Finding> findings) {

  public Examination {
    columns = List.copyOf(columns);
    findings = findings.stream().sorted(Comparator.comparing(Finding::colour).reversed()).toList();
  }

  public FindingColour colour() {
    return findings.isEmpty() ? FindingColour.GREEN : findings.getFirst().colour();
  }
}
