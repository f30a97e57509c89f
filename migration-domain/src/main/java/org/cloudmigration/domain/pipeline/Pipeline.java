package org.cloudmigration.domain.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A pipeline as it was created in a data factory for an environment. */
@Entity
@Table(name = "pipeline")
public class Pipeline {

  static final int DEFINITION_LIMIT = 1_000_000;

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private PipelineKind kind;

  /** Unique in its factory. */
  @Column(nullable = false, length = 140)
  private String name;

  @Column(name = "data_factory_id", nullable = false)
  private UUID dataFactoryId;

  /** The definition as JSON, as it was when the pipeline was made. */
  @Column(nullable = false, length = DEFINITION_LIMIT)
  private String definition;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** Null while the pipeline exists in its factory. */
  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Pipeline() {}

  public Pipeline(
      UUID environmentId,
      PipelineKind kind,
      String name,
      UUID dataFactoryId,
      String definition,
      Instant createdAt) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.kind = kind;
    this.name = name;
    this.dataFactoryId = dataFactoryId;
    this.definition = definition;
    this.createdAt = createdAt;
  }

  public void delete(Instant now) {
    deletedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public PipelineKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public UUID dataFactoryId() {
    return dataFactoryId;
  }

  public String definition() {
    return definition;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant deletedAt() {
    return deletedAt;
  }
}
