package org.cloudmigration.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One command of a person, or something that happened by itself. Entries form a chain: each carries
 * the hash of the one before it, so that a changed or removed entry shows.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  public static final int TEXT_LIMIT = 2000;
  static final int USER_NAME_LIMIT = 100;
  static final int ORIGIN_LIMIT = 100;
  static final int ENVIRONMENT_LIMIT = 30;
  static final int COMMAND_LIMIT = 100;
  static final int SUBJECT_LIMIT = 200;

  /** From 1, without gaps. */
  @Id
  @Column(name = "sequence_no")
  private long sequenceNo;

  @Column(name = "occurred_at", nullable = false)
  private Instant occurredAt;

  @Column(name = "user_name", nullable = false, length = USER_NAME_LIMIT)
  private String userName;

  /** Address that the command came from; {@code server} for the server's own work. */
  @Column(nullable = false, length = ORIGIN_LIMIT)
  private String origin;

  /** Name of the environment; blank where a command concerns none. */
  @Column(nullable = false, length = ENVIRONMENT_LIMIT)
  private String environment;

  @Column(nullable = false, length = COMMAND_LIMIT)
  private String command;

  @Column(nullable = false, length = SUBJECT_LIMIT)
  private String subject;

  @Column(name = "state_before", nullable = false, length = TEXT_LIMIT)
  private String before;

  @Column(name = "state_after", nullable = false, length = TEXT_LIMIT)
  private String after;

  /** Follows from the command; stored for the database to filter by, and not hashed. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private EntryCategory category;

  /** As the category. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private EntryOutcome outcome;

  @Column(name = "previous_hash", nullable = false, length = 64)
  private String previousHash;

  @Column(nullable = false, length = 64)
  private String hash;

  protected AuditEntry() {}

  public AuditEntry(AuditEvent event, Instant occurredAt, long sequenceNo, String previousHash) {
    this.occurredAt = occurredAt;
    this.sequenceNo = sequenceNo;
    this.previousHash = previousHash;
    this.userName = event.userName();
    this.origin = event.origin();
    this.environment = event.environment();
    this.command = event.command();
    this.subject = event.subject();
    this.before = event.before();
    this.after = event.after();
    this.hash = "";
  }

  /**
   * Everything that the hash covers, each part with its length before it, so that parts cannot flow
   * together.
   */
  public String canonicalText() {
    StringBuilder text = new StringBuilder();
    String[] parts = {
      previousHash,
      Long.toString(sequenceNo),
      occurredAt.toString(),
      userName,
      origin,
      environment,
      command,
      subject,
      before,
      after
    };
    for (String part : parts) {
      text.append(part.length()).append(':').append(part);
    }
    return text.toString();
  }

  public void sortInto(EntryCategory newCategory, EntryOutcome newOutcome) {
    category = newCategory;
    outcome = newOutcome;
  }

  public void seal(String newHash) {
    hash = newHash;
  }

  public long sequenceNo() {
    return sequenceNo;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public String userName() {
    return userName;
  }

  public String origin() {
    return origin;
  }

  public String environment() {
    return environment;
  }

  public String command() {
    return command;
  }

  public String subject() {
    return subject;
  }

  public String before() {
    return before;
  }

  public String after() {
    return after;
  }

  public String previousHash() {
    return previousHash;
  }

  public String hash() {
    return hash;
  }
}
