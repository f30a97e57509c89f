package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A line of a run's log; written once, in the transaction of what it tells. */
@Entity
@Table(name = "run_log_line")
public class RunLogLine {

  static final int SUBJECT_LIMIT = 170;
  static final int TEXT_LIMIT = 2048;

  /**
   * Lines of a run are numbered from 1 without a gap.
   *
   * @param runId the run
   * @param lineNo place in its log
   */
  @Embeddable
  public record Place(
      @Column(name = "run_id", nullable = false) UUID runId,
      @Column(name = "line_no", nullable = false) int lineNo)
      implements Serializable {}

  @EmbeddedId private Place place;

  @Column(name = "logged_at", nullable = false)
  private Instant loggedAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private Severity severity;

  /** Null for what concerns the whole run. */
  @Column(name = "table_run_id")
  private UUID tableRunId;

  /** Company and table; blank for what concerns the whole run. */
  @Column(nullable = false, length = SUBJECT_LIMIT)
  private String subject;

  @Column(name = "line_text", nullable = false, length = TEXT_LIMIT)
  private String text;

  protected RunLogLine() {}

  /**
   * @param table null for what concerns the whole run
   * @param text cut after 2,048 characters
   */
  RunLogLine(Place place, Instant now, Severity severity, TableRun table, String text) {
    this.place = place;
    this.loggedAt = now;
    this.severity = severity;
    this.tableRunId = table == null ? null : table.id();
    this.subject = table == null ? "" : (table.companyName() + " " + table.tableName()).strip();
    this.text = text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
  }

  public UUID runId() {
    return place.runId();
  }

  public int lineNo() {
    return place.lineNo();
  }

  public Instant loggedAt() {
    return loggedAt;
  }

  public Severity severity() {
    return severity;
  }

  public UUID tableRunId() {
    return tableRunId;
  }

  public String subject() {
    return subject;
  }

  public String text() {
    return text;
  }
}
