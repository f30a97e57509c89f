package org.cloudmigration.domain.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A company of the source that can be replicated into an environment. */
@Entity
@Table(name = "hybrid_company")
public class HybridCompany {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** Name in the tenant, part of the names of its tables. */
  @Column(nullable = false, length = 30)
  private String name;

  @Column(name = "display_name", nullable = false, length = 250)
  private String displayName;

  @Column(name = "source_company_id", nullable = false, length = 128)
  private String sourceCompanyId;

  @Column(name = "source_database", nullable = false, length = 128)
  private String sourceDatabase;

  /** Chosen for replication. */
  @Column(nullable = false)
  private boolean replicate;

  @Version private int version;

  protected HybridCompany() {}

  public HybridCompany(UUID environmentId, String name, String sourceCompanyId) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.name = name;
    this.sourceCompanyId = sourceCompanyId;
    this.replicate = true;
  }

  /** Takes over what the source says of the company now. */
  public void describe(String newDisplayName, String newSourceDatabase) {
    this.displayName = newDisplayName;
    this.sourceDatabase = newSourceDatabase;
  }

  public UUID id() {
    return id;
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

  public boolean replicate() {
    return replicate;
  }
}
