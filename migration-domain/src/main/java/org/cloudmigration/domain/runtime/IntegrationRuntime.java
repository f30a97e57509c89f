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

/**
 * A self-hosted integration runtime: what reads the source. Nodes register with one of its two
 * authentication keys.
 */
@Entity
@Table(name = "integration_runtime")
public class IntegrationRuntime {

  @Id private UUID id;

  @Column(name = "data_factory_id", nullable = false)
  private UUID dataFactoryId;

  /** 3 to 63 letters, digits and single hyphens; unique. */
  @Column(nullable = false, length = 63)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private RuntimeState state;

  /** Encrypted. */
  @Column(name = "primary_key_secret", nullable = false, length = 400)
  private String primaryKey;

  /** Encrypted. */
  @Column(name = "secondary_key_secret", nullable = false, length = 400)
  private String secondaryKey;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** Blank while no node is registered. */
  @Column(name = "node_name", nullable = false, length = 100)
  private String nodeName;

  @Column(name = "node_version", nullable = false, length = 40)
  private String nodeVersion;

  @Column(name = "last_contact_at")
  private Instant lastContactAt;

  @Version private int version;

  protected IntegrationRuntime() {}

  /** The id comes from the caller, because the keys are encrypted for it. */
  public IntegrationRuntime(
      UUID id,
      UUID dataFactoryId,
      String name,
      String encryptedPrimaryKey,
      String encryptedSecondaryKey,
      Instant createdAt) {
    this.id = id;
    this.dataFactoryId = dataFactoryId;
    this.name = name;
    this.state = RuntimeState.NEED_REGISTRATION;
    this.primaryKey = encryptedPrimaryKey;
    this.secondaryKey = encryptedSecondaryKey;
    this.createdAt = createdAt;
    this.nodeName = "";
    this.nodeVersion = "";
  }

  /** Nodes that are registered stay; those that register from now on need a new key. */
  public void renewKeys(String encryptedPrimaryKey, String encryptedSecondaryKey) {
    primaryKey = encryptedPrimaryKey;
    secondaryKey = encryptedSecondaryKey;
  }

  public void register(String newNodeName, String newNodeVersion, Instant now) {
    nodeName = newNodeName;
    nodeVersion = newNodeVersion;
    state = RuntimeState.ONLINE;
    lastContactAt = now;
  }

  /** A registered node was heard of. */
  public void contact(Instant now) {
    lastContactAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID dataFactoryId() {
    return dataFactoryId;
  }

  public String name() {
    return name;
  }

  public RuntimeState state() {
    return state;
  }

  public String primaryKey() {
    return primaryKey;
  }

  public String secondaryKey() {
    return secondaryKey;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String nodeName() {
    return nodeName;
  }

  public String nodeVersion() {
    return nodeVersion;
  }

  public Instant lastContactAt() {
    return lastContactAt;
  }
}
