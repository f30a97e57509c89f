package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.DisabledReason;

/** A line of the Migration Log. Its status changes only as the state machine of floor 2 allows. */
@Entity
@Table(name = "replication_run")
public class ReplicationRun {

  static final int DETAILS_LIMIT = 2048;

  /** Leases count from 1; what is no run is written under none. */
  public static final long NO_LEASE = 0;

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 30)
  private RunStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "line_kind", nullable = false, length = 10)
  private LogKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "replication_type", nullable = false, length = 20)
  private ReplicationType replicationType;

  @Enumerated(EnumType.STRING)
  @Column(name = "trigger_type", nullable = false, length = 20)
  private TriggerType triggerType;

  /** Display name of the product. */
  @Column(nullable = false, length = 100)
  private String source;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "start_time", nullable = false)
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** From start to end, to sort by; null while in progress. */
  @Column(name = "duration_millis")
  private Long durationMillis;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_by", length = 20)
  private EndedBy endedBy;

  /** Null but in the line that tells of the end of the migration by a person. */
  @Enumerated(EnumType.STRING)
  @Column(name = "stopped_reason", length = 20)
  private DisabledReason stoppedReason;

  @Column(nullable = false, length = DETAILS_LIMIT)
  private String details;

  @Embedded private ErrorReport error;

  /** Fence of the lease under which the run is written. */
  @Column(nullable = false)
  private long fence;

  @Column(name = "stop_requested", nullable = false)
  private boolean stopRequested;

  /** The end that was asked for is a pause. */
  @Column(name = "pause_requested", nullable = false)
  private boolean pauseRequested;

  @Embedded private RunCounts counts = new RunCounts();

  @Column(name = "log_lines", nullable = false)
  private int logLines;

  /** Counts what changes the state of the run or of one of its tables. */
  @Column(name = "change_no", nullable = false)
  private long changeNo;

  protected ReplicationRun() {}

  public ReplicationRun(UUID environmentId, ReplicationType type, String source, String startedBy) {
    this.id = UUID.randomUUID();
    this.kind = LogKind.RUN;
    this.environmentId = environmentId;
    this.replicationType = type;
    this.triggerType = TriggerType.MANUAL;
    this.source = source;
    this.startedBy = startedBy;
  }

  /**
   * A line that tells that the migration was disabled; nothing was copied.
   *
   * @param reason null if no person ended it
   */
  public static ReplicationRun endOfMigration(
      UUID environmentId,
      String source,
      String endedBy,
      DisabledReason reason,
      String text,
      Instant now) {
    var line = done(LogKind.END, environmentId, source, endedBy, text, now);
    line.stoppedReason = reason;
    return line;
  }

  /** A line that tells what a person has done about the migration as a whole. */
  public static ReplicationRun done(
      LogKind kind, UUID environmentId, String source, String doneBy, String text, Instant now) {
    var line = note(kind, environmentId, source, doneBy, now);
    line.end(RunStatus.COMPLETED, null, text, null, NO_LEASE, now);
    return line;
  }

  /**
   * A line that tells how a reset of the cloud data has ended.
   *
   * @param report null if all of it is gone
   */
  public static ReplicationRun reset(
      UUID environmentId,
      String source,
      String startedBy,
      Instant startTime,
      String text,
      ErrorReport report,
      Instant now) {
    var line = note(LogKind.RESET, environmentId, source, startedBy, startTime);
    RunStatus status = report == null ? RunStatus.COMPLETED : RunStatus.FAILED;
    line.end(status, null, text, report, NO_LEASE, now);
    return line;
  }

  private static ReplicationRun note(
      LogKind kind, UUID environmentId, String source, String startedBy, Instant startTime) {
    var line = new ReplicationRun(environmentId, ReplicationType.NORMAL, source, startedBy);
    line.kind = kind;
    line.startTime = startTime;
    return line;
  }

  public void begin(RunStatus to, long leaseFence, Instant now) {
    status = to;
    fence = leaseFence;
    if (startTime == null) {
      startTime = now;
    }
    endTime = null;
    durationMillis = null;
    endedBy = null;
    error = null;
    stopRequested = false;
    pauseRequested = false;
    details =
        replicates()
            ? "Data replication is in progress."
            : "Tables are being examined; nothing is copied.";
    changeNo++;
  }

  /** Also of one that is being paused: it is stopped then. */
  public void requestStop() {
    stopRequested = true;
    pauseRequested = false;
    details = "Stopping: tables being copied are left, finished ones stay.";
    changeNo++;
  }

  public void requestPause() {
    stopRequested = true;
    pauseRequested = true;
    details = "Pausing: tables being copied are left, finished ones stay.";
    changeNo++;
  }

  /**
   * @param reason null if all tables were tried
   * @param report null unless something broke
   */
  public void end(
      RunStatus to, EndedBy reason, String text, ErrorReport report, long newFence, Instant now) {
    status = to;
    endedBy = reason;
    details = text.length() <= DETAILS_LIMIT ? text : text.substring(0, DETAILS_LIMIT);
    error = report;
    fence = newFence;
    endTime = now;
    durationMillis = Duration.between(startTime, now).toMillis();
    stopRequested = false;
    pauseRequested = false;
    changeNo++;
  }

  /** The last table that stood in its way was settled by hand. */
  public void settle(RunStatus to, String text) {
    status = to;
    endedBy = null;
    details = text.length() <= DETAILS_LIMIT ? text : text.substring(0, DETAILS_LIMIT);
    error = null;
    changeNo++;
  }

  /**
   * Its tables are turned into the tenant's, or were.
   *
   * @param report null unless that failed
   */
  public void upgrade(RunStatus to, String text, ErrorReport report) {
    settle(to, text);
    error = report;
  }

  /** Tables were settled after the end: what the log says of it is told anew. */
  public void retell(String text) {
    details = text;
    changeNo++;
  }

  /** Adds a table to the plan. */
  public void plan(TableRun table) {
    counts.add(table);
    table.changed(++changeNo);
  }

  /** Changes one of the run's tables and keeps the counts true to it. */
  public void change(TableRun table, Consumer<TableRun> change) {
    TableStatus before = table.status();
    counts.remove(table);
    change.accept(table);
    counts.add(table);
    if (table.status() != before) {
      table.changed(++changeNo);
    }
  }

  /**
   * The next line of the run's log.
   *
   * @param table null for what concerns the whole run
   */
  public RunLogLine log(Instant now, Severity severity, TableRun table, String text) {
    logLines++;
    return new RunLogLine(new RunLogLine.Place(id, logLines), now, severity, table, text);
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public RunStatus status() {
    return status;
  }

  /** Whether it copies tables, rather than looking at them. */
  public boolean replicates() {
    return replicationType.replicates();
  }

  public ReplicationType replicationType() {
    return replicationType;
  }

  public TriggerType triggerType() {
    return triggerType;
  }

  public String source() {
    return source;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public EndedBy endedBy() {
    return endedBy;
  }

  public LogKind kind() {
    return kind;
  }

  public DisabledReason stoppedReason() {
    return stoppedReason;
  }

  public String details() {
    return details;
  }

  public ErrorReport error() {
    return error;
  }

  public int tablesNotStarted() {
    return counts.notStarted;
  }

  public int tablesInProgress() {
    return counts.inProgress;
  }

  public int tablesSuccessful() {
    return counts.successful;
  }

  public int tablesWarning() {
    return counts.warning;
  }

  public int tablesFailed() {
    return counts.failed;
  }

  /** Tables whose contents are proven equal, all of them. */
  public int tablesEqual() {
    return counts.equal;
  }

  /** Tables whose cloud data is preserved, so that their inserted rows alone are proven. */
  public int tablesPreserved() {
    return counts.preserved;
  }

  public long rowsCopied() {
    return counts.rows;
  }

  public long bytesCopied() {
    return counts.bytes;
  }

  /** Estimated over all tables; 0 if unknown. */
  public long rowsExpected() {
    return counts.rowsExpected;
  }

  public long bytesExpected() {
    return counts.bytesExpected;
  }

  /** Expected of the tables that are not done, less what they have. */
  public long bytesLeft() {
    return counts.bytesLeft;
  }

  /** How many lines its log has. */
  public int logLines() {
    return logLines;
  }

  public long fence() {
    return fence;
  }

  /** Somebody wants it to end before its time: to stop, or to pause. */
  public boolean stopRequested() {
    return stopRequested;
  }

  public boolean pauseRequested() {
    return pauseRequested;
  }
}
