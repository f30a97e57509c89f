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

/** A place where pipelines are created and run. */
@Entity
@Table(name = "data_factory")
public class DataFactory {

  private static final int LONGEST_TROUBLE = 2048;

  @Id private UUID id;

  @Column(nullable = false, length = 63)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private EngineType engine;

  /** Azure region; {@code this server} for the embedded engine. */
  @Column(nullable = false, length = 60)
  private String region;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private FactoryState state;

  /** Of the Microsoft Entra tenant; blank for this server, as all that follows. */
  @Column(name = "directory_id", nullable = false, length = 36)
  private String directoryId = "";

  @Column(name = "subscription_id", nullable = false, length = 36)
  private String subscriptionId = "";

  @Column(name = "resource_group", nullable = false, length = 90)
  private String resourceGroup = "";

  /** Of the application that signs in; blank for the identity of the server itself. */
  @Column(name = "client_id", nullable = false, length = 36)
  private String clientId = "";

  /** Encrypted; blank without an application. */
  @Column(name = "client_secret", nullable = false, length = 1000)
  private String clientSecret = "";

  /** Linked service of a blob storage in the factory; blank for none. */
  @Column(name = "staging_service", nullable = false, length = 260)
  private String stagingService = "";

  /** Null if it was never asked. */
  @Column(name = "checked_at")
  private Instant checkedAt;

  /** What it said when it was asked last; blank if it is online. */
  @Column(nullable = false, length = 2048)
  private String trouble = "";

  @Version private int version;

  protected DataFactory() {}

  public DataFactory(String name, EngineType engine, String region) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.engine = engine;
    this.region = region;
    this.state = FactoryState.ONLINE;
  }

  /**
   * Where it is in Azure. Until it is asked, it takes no work.
   *
   * @param encryptedSecret blank without an application
   */
  public void place(
      String directory,
      String subscription,
      String group,
      String newRegion,
      String staging,
      String client,
      String encryptedSecret) {
    directoryId = directory;
    subscriptionId = subscription;
    resourceGroup = group;
    region = newRegion;
    stagingService = staging;
    clientId = client;
    clientSecret = encryptedSecret;
    state = FactoryState.OFFLINE;
  }

  /** It has answered. */
  public void answered(Instant now) {
    state = FactoryState.ONLINE;
    trouble = "";
    checkedAt = now;
  }

  /** It has not answered, or not as it has to. */
  public void failed(String why, Instant now) {
    state = FactoryState.OFFLINE;
    trouble = why.length() <= LONGEST_TROUBLE ? why : why.substring(0, LONGEST_TROUBLE);
    checkedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public EngineType engine() {
    return engine;
  }

  public String region() {
    return region;
  }

  public String directoryId() {
    return directoryId;
  }

  public String subscriptionId() {
    return subscriptionId;
  }

  public String resourceGroup() {
    return resourceGroup;
  }

  public String clientId() {
    return clientId;
  }

  public String clientSecret() {
    return clientSecret;
  }

  public String stagingService() {
    return stagingService;
  }

  public Instant checkedAt() {
    return checkedAt;
  }

  public String trouble() {
    return trouble;
  }

  public FactoryState state() {
    return state;
  }
}
