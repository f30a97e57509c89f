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

  /** When a key was renewed last; null if none was. */
  @Column(name = "keys_reset_at")
  private Instant keysResetAt;

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
  }

  /** Nodes that are registered stay; those that register from now on need a current key. */
  public void renewKeys(String encryptedPrimaryKey, String encryptedSecondaryKey, Instant now) {
    primaryKey = encryptedPrimaryKey;
    secondaryKey = encryptedSecondaryKey;
    keysResetAt = now;
  }

  /** As its nodes are, or as its data factory says. */
  public void standsAt(RuntimeState newState) {
    state = newState;
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

  public Instant keysResetAt() {
    return keysResetAt;
  }
}
