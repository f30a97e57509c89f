package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/** What an environment migrates from. One for each environment. */
@Entity
@Table(name = "migration_setup")
public class MigrationSetup {

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

  @Enumerated(EnumType.STRING)
  @Column(name = "company_task", nullable = false, length = 20)
  private TaskStatus companyTask;

  @Embedded private ErrorReport companyTaskError;

  @Version private int version;

  protected MigrationSetup() {}

  public MigrationSetup(
      UUID environmentId, String productId, SqlServerType type, String encryptedConnection) {
    this.environmentId = environmentId;
    this.productId = productId;
    this.enabled = true;
    connect(type, encryptedConnection);
  }

  /** Points to another source; its companies have to be read again. */
  public final void connect(SqlServerType type, String encryptedConnection) {
    this.sqlServerType = type;
    this.sqlConnection = encryptedConnection;
    this.companyTask = TaskStatus.IN_PROGRESS;
    this.companyTaskError = null;
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

  public void companiesRead() {
    companyTask = TaskStatus.COMPLETED;
    companyTaskError = null;
  }

  public void companiesFailed(ErrorReport error) {
    companyTask = TaskStatus.FAILED;
    companyTaskError = error;
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

  public TaskStatus companyTask() {
    return companyTask;
  }

  /** Null unless reading the companies failed. */
  public ErrorReport companyTaskError() {
    return companyTaskError;
  }
}
