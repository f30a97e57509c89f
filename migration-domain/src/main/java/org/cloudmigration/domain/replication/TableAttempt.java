package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One try to copy a table in a run: what the time line of the run is drawn from. */
@Entity
@Table(name = "table_attempt")
public class TableAttempt {

  @Id private UUID id;

  @Column(name = "run_id", nullable = false)
  private UUID runId;

  @Column(name = "table_run_id", nullable = false)
  private UUID tableRunId;

  /** From 1. */
  @Column(nullable = false)
  private int attempt;

  @Column(nullable = false)
  private int worker;

  @Column(name = "start_time", nullable = false)
  private Instant startTime;

  @Column(name = "end_time")
  private Instant endTime;

  /** As the table's status became by it; Not started if the run ended before it did. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private TableStatus status;

  protected TableAttempt() {}

  public TableAttempt(TableRun table) {
    this.id = UUID.randomUUID();
    this.runId = table.runId();
    this.tableRunId = table.id();
    this.attempt = table.attempts();
    this.worker = table.worker();
    this.startTime = table.startTime();
    this.status = table.status();
  }

  public void end(TableStatus how, Instant now) {
    status = how;
    endTime = now;
  }

  public UUID id() {
    return id;
  }

  public UUID runId() {
    return runId;
  }

  public UUID tableRunId() {
    return tableRunId;
  }

  public int attempt() {
    return attempt;
  }

  public int worker() {
    return worker;
  }

  public Instant startTime() {
    return startTime;
  }

  public Instant endTime() {
    return endTime;
  }

  public TableStatus status() {
    return status;
  }
}
