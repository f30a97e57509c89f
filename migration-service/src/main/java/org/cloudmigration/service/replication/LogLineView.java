package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.Severity;

/**
 * A line of a run's log.
 *
 * @param number from 1, without gaps
 * @param subject company and table; blank for what concerns the whole run
 */
public record LogLineView(
    UUID runId, int number, Instant time, Severity severity, String subject, String text) {

  static LogLineView of(RunLogLine line) {
    return new LogLineView(
        line.runId(), line.lineNo(), line.loggedAt(), line.severity(), line.subject(), line.text());
  }
}
