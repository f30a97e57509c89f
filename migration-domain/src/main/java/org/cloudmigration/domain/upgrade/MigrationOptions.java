package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How data upgrades of an environment are started, watched and ended, whatever the company. */
@Entity
@Table(name = "migration_options")
public class MigrationOptions {

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  @Embedded private KeptSettings settings;

  @Version private int version;

  protected MigrationOptions() {}

  public MigrationOptions(UUID environmentId, KeptSettings settings) {
    this.environmentId = environmentId;
    this.settings = settings;
  }

  public void keep(KeptSettings newSettings) {
    this.settings = newSettings;
  }

  public KeptSettings settings() {
    return settings;
  }
}
