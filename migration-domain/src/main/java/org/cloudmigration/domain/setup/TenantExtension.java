package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An extension that the preparation found installed in the tenant. */
@Entity
@Table(name = "tenant_extension")
public class TenantExtension {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "app_id", nullable = false)
  private UUID appId;

  @Column(nullable = false, length = 250)
  private String name;

  @Column(nullable = false, length = 250)
  private String publisher;

  /** Version of the app, such as {@code 25.0.0.0}. */
  @Column(name = "app_version", nullable = false, length = 40)
  private String appVersion;

  protected TenantExtension() {}

  public TenantExtension(
      UUID environmentId, UUID appId, String name, String publisher, String appVersion) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.appId = appId;
    this.name = name;
    this.publisher = publisher;
    this.appVersion = appVersion;
  }

  public UUID appId() {
    return appId;
  }

  public String name() {
    return name;
  }

  public String publisher() {
    return publisher;
  }

  public String appVersion() {
    return appVersion;
  }
}
