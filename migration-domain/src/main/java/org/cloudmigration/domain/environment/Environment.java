package org.cloudmigration.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A target environment and its tenant database. */
@Entity
@Table(name = "environment")
public class Environment {

  @Id private UUID id;

  /** Unique; part of every address of the API. */
  @Column(nullable = false, length = 30)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private EnvironmentType type;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private EnvironmentStatus status;

  @Column(name = "application_version", nullable = false, length = 30)
  private String applicationVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "tenant_type", nullable = false, length = 20)
  private TenantDatabaseType tenantType;

  /** Encrypted; blank for an embedded tenant, whose place follows from the name. */
  @Column(name = "tenant_connection", nullable = false, length = 4000)
  private String tenantConnection;

  /** PEM of those that the tenant's server is trusted by; blank for the Java trust store. */
  @Column(name = "tenant_certificate", nullable = false)
  private String tenantCertificate;

  @Version private int version;

  protected Environment() {}

  public Environment(String name, EnvironmentType type, String applicationVersion) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.type = type;
    this.status = EnvironmentStatus.ACTIVE;
    this.applicationVersion = applicationVersion;
    this.tenantType = TenantDatabaseType.EMBEDDED;
    this.tenantConnection = "";
    this.tenantCertificate = "";
  }

  public void changeType(EnvironmentType to) {
    type = to;
  }

  public void changeStatus(EnvironmentStatus to) {
    status = to;
  }

  public void upgradeTo(String newApplicationVersion) {
    applicationVersion = newApplicationVersion;
  }

  /**
   * @param encryptedConnection blank for an embedded tenant
   * @param certificate PEM; blank for the Java trust store
   */
  public void connectTenant(TenantDatabaseType to, String encryptedConnection, String certificate) {
    tenantType = to;
    tenantConnection = encryptedConnection;
    tenantCertificate = certificate;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public EnvironmentType type() {
    return type;
  }

  public EnvironmentStatus status() {
    return status;
  }

  public String applicationVersion() {
    return applicationVersion;
  }

  public String tenantConnection() {
    return tenantConnection;
  }

  public String tenantCertificate() {
    return tenantCertificate;
  }

  public TenantDatabaseType tenantType() {
    return tenantType;
  }
}
