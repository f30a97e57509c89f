package org.cloudmigration.domain.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that setup made in a customer's database, or was about to make, and how to remove it.
 */
@Entity
@Table(name = "created_object")
public class CreatedObject {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** The preparation that made it. */
  @Column(name = "pipeline_run_id", nullable = false)
  private UUID pipelineRunId;

  /** Otherwise it is in the source. */
  @Column(name = "in_tenant", nullable = false)
  private boolean inTenant;

  /** Address of the server without user and password: never removed from another one. */
  @Column(nullable = false, length = 1000)
  private String server;

  @Column(name = "database_name", nullable = false, length = 128)
  private String databaseName;

  @Column(nullable = false, length = 60)
  private String kind;

  @Column(nullable = false, length = 400)
  private String name;

  /** Statement that removes it, and does nothing where it is not there. */
  @Column(nullable = false, length = 4000)
  private String removal;

  /** Removed in the opposite order. */
  @Column(name = "created_order", nullable = false)
  private int createdOrder;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected CreatedObject() {}

  public CreatedObject(
      UUID environmentId,
      UUID pipelineRunId,
      boolean inTenant,
      String server,
      String databaseName,
      String kind,
      String name,
      String removal,
      int createdOrder,
      Instant createdAt) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.pipelineRunId = pipelineRunId;
    this.inTenant = inTenant;
    this.server = server;
    this.databaseName = databaseName;
    this.kind = kind;
    this.name = name;
    this.removal = removal;
    this.createdOrder = createdOrder;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public boolean inTenant() {
    return inTenant;
  }

  public String server() {
    return server;
  }

  public String databaseName() {
    return databaseName;
  }

  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String removal() {
    return removal;
  }

  public int createdOrder() {
    return createdOrder;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
