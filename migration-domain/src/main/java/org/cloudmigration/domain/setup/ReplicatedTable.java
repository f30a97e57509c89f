package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A table of the source as the preparation found it, and how runs will copy it. */
@Entity
@Table(name = "replicated_table")
public class ReplicatedTable {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "source_database", nullable = false, length = 128)
  private String sourceDatabase;

  @Column(name = "source_table", nullable = false, length = 128)
  private String sourceTable;

  @Enumerated(EnumType.STRING)
  @Column(name = "copy_method", nullable = false, length = 20)
  private CopyMethod copyMethod;

  /** Why the table is copied in full; blank where only changes are. */
  @Column(nullable = false, length = 250)
  private String reason;

  protected ReplicatedTable() {}

  public ReplicatedTable(
      UUID environmentId,
      String sourceDatabase,
      String sourceTable,
      CopyMethod copyMethod,
      String reason) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.sourceDatabase = sourceDatabase;
    this.sourceTable = sourceTable;
    this.copyMethod = copyMethod;
    this.reason = reason;
  }

  public String sourceDatabase() {
    return sourceDatabase;
  }

  public String sourceTable() {
    return sourceTable;
  }

  public CopyMethod copyMethod() {
    return copyMethod;
  }

  public String reason() {
    return reason;
  }
}
