package org.cloudmigration.domain.runtime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A place where pipelines are created and run. */
@Entity
@Table(name = "data_factory")
public class DataFactory {

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

  @Version private int version;

  protected DataFactory() {}

  public DataFactory(String name, EngineType engine, String region) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.engine = engine;
    this.region = region;
    this.state = FactoryState.ONLINE;
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

  public FactoryState state() {
    return state;
  }
}
