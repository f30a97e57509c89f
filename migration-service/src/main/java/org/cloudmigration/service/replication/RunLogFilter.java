package org.cloudmigration.service.replication;

import java.util.EnumSet;
import java.util.Set;
import org.cloudmigration.domain.replication.Severity;

/**
 * Which lines of a run's log are shown.
 *
 * @param least lines that matter less are left out
 * @param text part of the line or of what it is about, in any case; blank for all
 */
public record RunLogFilter(Severity least, String text) {

  public static final RunLogFilter ALL = new RunLogFilter(Severity.DETAIL, "");

  public boolean isAll() {
    return least == Severity.DETAIL && text.isBlank();
  }

  Set<Severity> severities() {
    return EnumSet.range(least, Severity.ERROR);
  }
}
