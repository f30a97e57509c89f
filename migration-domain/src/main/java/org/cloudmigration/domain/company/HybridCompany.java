package org.cloudmigration.domain.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A company of the source that can be replicated into an environment. It is the source's id that
 * tells one from another: names are checked, not trusted.
 */
@Entity
@Table(name = "hybrid_company")
public class HybridCompany {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /**
   * Name in the tenant, part of the names of its tables; at most 30 characters there, but kept here
   * as the source has it.
   */
  @Column(nullable = false, length = 128)
  private String name;

  @Column(name = "display_name", nullable = false, length = 250)
  private String displayName;

  @Column(name = "source_company_id", nullable = false, length = 128)
  private String sourceCompanyId;

  @Column(name = "source_database", nullable = false, length = 128)
  private String sourceDatabase;

  /** Bytes in the source, without per-database tables; null where nobody knows. */
  @Column(name = "estimated_size")
  private Long estimatedSize;

  /** When the source's list was first without it; null while it is listed. */
  @Column(name = "gone_at")
  private Instant goneAt;

  /** Code of the reason for which the tenant cannot hold this name; blank if it can. */
  @Column(name = "name_finding", nullable = false, length = 20)
  private String nameFinding;

  /** Chosen for replication. */
  @Column(nullable = false)
  private boolean replicate;

  @Embedded private CompanyCreation creation;

  @Embedded private CompanyInitialization initialization;

  @Version private int version;

  protected HybridCompany() {}

  public HybridCompany(UUID environmentId, String name, String sourceCompanyId) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.name = name;
    this.sourceCompanyId = sourceCompanyId;
    this.nameFinding = "";
    this.creation = new CompanyCreation();
    this.initialization = new CompanyInitialization();
  }

  /** Takes over what the source says of the company now. */
  public void describe(String newDisplayName, String newSourceDatabase, Long newEstimatedSize) {
    this.displayName = newDisplayName;
    this.sourceDatabase = newSourceDatabase;
    this.estimatedSize = newEstimatedSize;
    this.goneAt = null;
  }

  /** The source's list is without it. */
  public void leave(Instant now) {
    if (goneAt == null) {
      goneAt = now;
    }
  }

  public void rename(String newName) {
    this.name = newName;
  }

  public void find(String newNameFinding) {
    this.nameFinding = newNameFinding;
  }

  public void select(boolean wanted) {
    this.replicate = wanted;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public String name() {
    return name;
  }

  public String displayName() {
    return displayName;
  }

  public String sourceCompanyId() {
    return sourceCompanyId;
  }

  public String sourceDatabase() {
    return sourceDatabase;
  }

  public Long estimatedSize() {
    return estimatedSize;
  }

  public boolean listed() {
    return goneAt == null;
  }

  public String nameFinding() {
    return nameFinding;
  }

  public boolean replicate() {
    return replicate;
  }

  public CompanyCreation creation() {
    return creation;
  }

  public CompanyInitialization initialization() {
    return initialization;
  }
}
