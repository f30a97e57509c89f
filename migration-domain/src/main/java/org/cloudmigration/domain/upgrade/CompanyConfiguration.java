package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How the data upgrade of a company is to go; one more of each environment is for all of them. */
@Entity
@Table(name = "company_configuration")
public class CompanyConfiguration {

  /** That of the company, or of the environment for what is set for all companies. */
  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Embedded private KeptSettings settings;

  @Version private int version;

  protected CompanyConfiguration() {}

  public CompanyConfiguration(UUID id, UUID environmentId, KeptSettings settings) {
    this.id = id;
    this.environmentId = environmentId;
    this.settings = settings;
  }

  public void keep(KeptSettings newSettings) {
    this.settings = newSettings;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public KeptSettings settings() {
    return settings;
  }
}
