package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/** What an environment migrates from. One for each environment. */
@Entity
@Table(name = "migration_setup")
public class MigrationSetup {

  static final int TEXT_LIMIT = 2048;

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  @Column(nullable = false)
  private boolean enabled;

  @Column(name = "product_id", nullable = false, length = 100)
  private String productId;

  @Enumerated(EnumType.STRING)
  @Column(name = "sql_server_type", nullable = false, length = 20)
  private SqlServerType sqlServerType;

  /** Encrypted. */
  @Column(name = "sql_connection", nullable = false, length = 4000)
  private String sqlConnection;

  /** PEM of those that the source's server is trusted by; blank for the Java trust store. */
  @Column(name = "server_certificate", nullable = false)
  private String serverCertificate;

  /** What people have told of the source's tables; blank where nobody has to. */
  @Column(name = "source_outline", nullable = false)
  private String sourceOutline;

  /** Where the source lists its companies, as the preparation found it; blank before. */
  @Column(name = "system_database", nullable = false, length = 128)
  private String systemDatabase;

  @Enumerated(EnumType.STRING)
  @Column(name = "company_task", nullable = false, length = 20)
  private TaskStatus companyTask;

  @Embedded private ErrorReport companyTaskError;

  /** Null until the preparation has chosen one, as the next. */
  @Column(name = "data_factory_id")
  private UUID dataFactoryId;

  @Column(name = "runtime_id")
  private UUID runtimeId;

  /** Who is told of runs; blank until the preparation has succeeded. */
  @Column(name = "replication_user", nullable = false, length = 100)
  private String replicationUser;

  /** Version of this product that has built the pipelines; blank where nobody knows. */
  @Column(name = "service_version", nullable = false, length = 60)
  private String serviceVersion;

  /** Null until the guide was finished. */
  @Column(name = "completed_at")
  private Instant completedAt;

  /** Null while enabled, and where no person ended the migration. */
  @Enumerated(EnumType.STRING)
  @Column(name = "disabled_reason", length = 20)
  private DisabledReason disabledReason;

  /** Why it was disabled, and what to do; blank while enabled. */
  @Column(name = "disabled_text", nullable = false, length = TEXT_LIMIT)
  private String disabledText;

  @Version private int version;

  protected MigrationSetup() {}

  public MigrationSetup(
      UUID environmentId,
      String productId,
      SqlServerType type,
      String encryptedConnection,
      String certificate) {
    this.environmentId = environmentId;
    this.replicationUser = "";
    this.serviceVersion = "";
    this.sourceOutline = "";
    this.systemDatabase = "";
    enable();
    connect(productId, type, encryptedConnection, certificate);
  }

  /** Points to another source; the guide has to be finished again. */
  public final void connect(
      String newProductId, SqlServerType type, String encryptedConnection, String certificate) {
    this.productId = newProductId;
    this.completedAt = null;
    this.sqlServerType = type;
    this.sqlConnection = encryptedConnection;
    this.serverCertificate = certificate;
    this.companyTask = TaskStatus.COMPLETED;
    this.companyTaskError = null;
  }

  /**
   * @param outline as people have told it; blank where nobody has to
   * @param database that lists the companies
   */
  public void describe(String outline, String database) {
    sourceOutline = outline;
    systemDatabase = database;
  }

  /** The preparation has succeeded: runs may begin once companies are chosen. */
  public void ready(
      UUID newDataFactoryId, UUID newRuntimeId, String userName, String newServiceVersion) {
    serviceVersion = newServiceVersion;
    dataFactoryId = newDataFactoryId;
    runtimeId = newRuntimeId;
    replicationUser = userName;
    enable();
  }

  /** The pipelines were built anew by another version. */
  public void update(String newServiceVersion) {
    serviceVersion = newServiceVersion;
  }

  /**
   * How the creation of the selected companies stands.
   *
   * @param error null unless it failed
   */
  public void companyTaskIs(TaskStatus to, ErrorReport error) {
    companyTask = to;
    companyTaskError = error;
  }

  public final void enable() {
    enabled = true;
    disabledReason = null;
    disabledText = "";
  }

  /** The guide was finished. */
  public void complete(Instant now) {
    completedAt = now;
  }

  /**
   * Ends the migration. Where the data comes from stays stored, so that it can be set up again.
   *
   * @param reason null if no person ended it
   * @param text why, and what to do next; cut after 2,048 characters
   */
  public void disable(DisabledReason reason, String text) {
    enabled = false;
    disabledReason = reason;
    disabledText = text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
  }

  public UUID environmentId() {
    return environmentId;
  }

  public boolean enabled() {
    return enabled;
  }

  public String productId() {
    return productId;
  }

  public SqlServerType sqlServerType() {
    return sqlServerType;
  }

  public String sqlConnection() {
    return sqlConnection;
  }

  public String systemDatabase() {
    return systemDatabase;
  }

  public String serverCertificate() {
    return serverCertificate;
  }

  public String sourceOutline() {
    return sourceOutline;
  }

  public TaskStatus companyTask() {
    return companyTask;
  }

  /** Null unless reading the companies failed. */
  public ErrorReport companyTaskError() {
    return companyTaskError;
  }

  public UUID dataFactoryId() {
    return dataFactoryId;
  }

  public UUID runtimeId() {
    return runtimeId;
  }

  public String replicationUser() {
    return replicationUser;
  }

  public String serviceVersion() {
    return serviceVersion;
  }

  public Instant completedAt() {
    return completedAt;
  }

  public DisabledReason disabledReason() {
    return disabledReason;
  }

  public String disabledText() {
    return disabledText;
  }
}
