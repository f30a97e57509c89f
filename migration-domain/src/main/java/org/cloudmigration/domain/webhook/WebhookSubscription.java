package org.cloudmigration.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who wants to be told of changes in a set of the API, and where. */
@Entity
@Table(name = "webhook_subscription")
public class WebhookSubscription {

  public static final Duration LIFE_TIME = Duration.ofDays(3);

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** What is watched, as the subscriber writes it; notifications begin with it. */
  @Column(nullable = false, length = 1000)
  private String resource;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private WatchedSet watched;

  /** The address as it may be shown: without its query, which may hold a key. */
  @Column(nullable = false, length = 2048)
  private String receiver;

  /** The whole address and the client state, encrypted together: neither can be moved alone. */
  @Column(nullable = false)
  private String secret;

  @Column(name = "created_by", nullable = false, length = 100)
  private String createdBy;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "modified_by", nullable = false, length = 100)
  private String modifiedBy;

  @Column(name = "modified_at", nullable = false)
  private Instant modifiedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Embedded private WebhookDelivery delivery;

  protected WebhookSubscription() {}

  public WebhookSubscription(UUID environmentId, String createdBy, Instant now) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.createdBy = createdBy;
    this.createdAt = now;
    renew(createdBy, now);
  }

  public void watch(WatchedSet set, String newResource, WebhookDelivery newDelivery) {
    watched = set;
    resource = newResource;
    delivery = newDelivery;
  }

  public void tell(String shownAddress, String encrypted) {
    receiver = shownAddress;
    secret = encrypted;
  }

  public void renew(String user, Instant now) {
    modifiedBy = user;
    modifiedAt = now;
    expiresAt = now.plus(LIFE_TIME);
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public String resource() {
    return resource;
  }

  public WatchedSet watched() {
    return watched;
  }

  public String receiver() {
    return receiver;
  }

  public String secret() {
    return secret;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String modifiedBy() {
    return modifiedBy;
  }

  public Instant modifiedAt() {
    return modifiedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public WebhookDelivery delivery() {
    return delivery;
  }
}
