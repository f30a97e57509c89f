package org.cloudmigration.domain.runtime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A machine that has registered at an integration runtime, or this server itself. */
@Entity
@Table(name = "runtime_node")
public class RuntimeNode {

  @Id private UUID id;

  @Column(name = "runtime_id", nullable = false)
  private UUID runtimeId;

  /** Unique within its runtime, in whatever case. */
  @Column(nullable = false, length = 100)
  private String name;

  @Column(name = "node_version", nullable = false, length = 40)
  private String nodeVersion;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private NodeStatus status;

  @Column(name = "built_in", nullable = false)
  private boolean builtIn;

  /** Of a built-in node blank. */
  @Column(name = "credential_hash", nullable = false, length = 64)
  private String credentialHash;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Column(name = "last_contact_at", nullable = false)
  private Instant lastContactAt;

  @Version private int version;

  protected RuntimeNode() {}

  public RuntimeNode(UUID runtimeId, String name, boolean builtIn) {
    this.id = UUID.randomUUID();
    this.runtimeId = runtimeId;
    this.name = name;
    this.builtIn = builtIn;
  }

  /**
   * It has shown a current key, for the first time or once more.
   *
   * @param hash of the credential that it has got; the one of before is worth nothing any more
   */
  public void register(String newVersion, String hash, Instant now) {
    credentialHash = hash;
    registeredAt = now;
    contact(newVersion, NodeStatus.ONLINE, now);
  }

  /** It was heard of. */
  public void contact(String newVersion, NodeStatus newStatus, Instant now) {
    nodeVersion = newVersion;
    status = newStatus;
    lastContactAt = now;
  }

  /** It was not heard of for too long. */
  public void missed() {
    status = NodeStatus.OFFLINE;
  }

  public UUID id() {
    return id;
  }

  public UUID runtimeId() {
    return runtimeId;
  }

  public String name() {
    return name;
  }

  public String nodeVersion() {
    return nodeVersion;
  }

  public NodeStatus status() {
    return status;
  }

  public boolean builtIn() {
    return builtIn;
  }

  public String credentialHash() {
    return credentialHash;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public Instant lastContactAt() {
    return lastContactAt;
  }
}
