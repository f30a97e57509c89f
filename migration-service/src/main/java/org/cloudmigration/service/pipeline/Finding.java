package org.cloudmigration.service.pipeline;

import java.util.Objects;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.FindingColour;

/**
 * Something that was found out about a table without copying it.
 *
 * @param column blank for what concerns the whole table
 * @param mending SQL for the source that removes the cause, never executed by this product; blank
 *     where SQL cannot
 */
public record Finding(FindingColour colour, String column, ErrorReport report, String mending) {

  public Finding {
    Objects.requireNonNull(colour);
    Objects.requireNonNull(column);
    Objects.requireNonNull(report);
    Objects.requireNonNull(mending);
  }

  /** Whether a run would fail the table for it. */
  public boolean fails() {
    return colour == FindingColour.RED;
  }
}
