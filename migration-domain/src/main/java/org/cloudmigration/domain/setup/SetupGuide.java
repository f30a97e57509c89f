package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person has entered in the setup guide of an environment so far, so that it can be left and
 * continued. What is in force stands in {@link MigrationSetup}, which a guide that is not finished
 * does not change before its preparation has succeeded.
 */
@Entity
@Table(name = "setup_guide")
public class SetupGuide {

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  /** The step that comes next. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private GuideStep step;

  @Column(name = "started_by", nullable = false, length = 100)
  private String startedBy;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  /** Null until somebody accepted the warning and the privacy notice. */
  @Column(name = "consent_by", length = 100)
  private String consentBy;

  @Column(name = "consent_at")
  private Instant consentAt;

  /** Blank until chosen, as the next two. */
  @Column(name = "product_id", nullable = false, length = 100)
  private String productId;

  @Enumerated(EnumType.STRING)
  @Column(name = "sql_server_type", length = 20)
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

  /** Null until the connection step chose or made one. */
  @Column(name = "runtime_id")
  private UUID runtimeId;

  /** Null until a factory was chosen. */
  @Column(name = "data_factory_id")
  private UUID dataFactoryId;

  /** The newest run of the preparation pipeline; null before the first. */
  @Column(name = "pipeline_run_id")
  private UUID pipelineRunId;

  /** Null until the last step was done. */
  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private int version;

  protected SetupGuide() {}

  public SetupGuide(UUID environmentId, String startedBy, Instant startedAt) {
    this.environmentId = environmentId;
    start(startedBy, startedAt);
  }

  /** Forgets everything and starts over. */
  public final void start(String userName, Instant now) {
    step = GuideStep.CONSENT;
    startedBy = userName;
    startedAt = now;
    consentBy = null;
    consentAt = null;
    productId = "";
    sqlServerType = null;
    sqlConnection = "";
    serverCertificate = "";
    sourceOutline = "";
    runtimeId = null;
    dataFactoryId = null;
    pipelineRunId = null;
    finishedAt = null;
  }

  public void consent(String userName, Instant now) {
    consentBy = userName;
    consentAt = now;
    step = GuideStep.PRODUCT;
    finishedAt = null;
  }

  public void choose(String newProductId) {
    if (!newProductId.equals(productId)) {
      sourceOutline = "";
    }
    productId = newProductId;
    step = GuideStep.CONNECTION;
    finishedAt = null;
  }

  public void connect(
      SqlServerType type,
      String encryptedConnection,
      String certificate,
      UUID newFactoryId,
      UUID newRuntimeId) {
    if (type != sqlServerType) {
      sourceOutline = "";
    }
    sqlServerType = type;
    sqlConnection = encryptedConnection;
    serverCertificate = certificate;
    dataFactoryId = newFactoryId;
    runtimeId = newRuntimeId;
    step = GuideStep.RUNTIME;
    finishedAt = null;
  }

  /** What the source's tables are, as people have told and the catalogue spells. */
  public void outline(String outline) {
    sourceOutline = outline;
    step = GuideStep.RUNTIME;
    finishedAt = null;
  }

  /** Something of it was decided elsewhere; the guide stays where it is. */
  public void retell(String outline) {
    sourceOutline = outline;
  }

  public void prepare(UUID newPipelineRunId) {
    pipelineRunId = newPipelineRunId;
    step = GuideStep.PREPARATION;
    finishedAt = null;
  }

  public void goTo(GuideStep newStep) {
    step = newStep;
    finishedAt = null;
  }

  public void finish(Instant now) {
    finishedAt = now;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public GuideStep step() {
    return step;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public String consentBy() {
    return consentBy;
  }

  public Instant consentAt() {
    return consentAt;
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

  public String serverCertificate() {
    return serverCertificate;
  }

  public String sourceOutline() {
    return sourceOutline;
  }

  public UUID runtimeId() {
    return runtimeId;
  }

  public UUID dataFactoryId() {
    return dataFactoryId;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public UUID pipelineRunId() {
    return pipelineRunId;
  }
}
