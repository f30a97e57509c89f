package org.cloudmigration.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;

/**
 * The name of an environment in lower case: names differ in more than their case, and no constraint
 * that three databases know tells that of the name itself.
 */
@Entity
@Table(name = "environment_name")
public class TakenName {

  @Id
  @Column(length = 30)
  private String name;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  protected TakenName() {}

  public TakenName(Environment environment) {
    this.name = keyOf(environment.name());
    this.environmentId = environment.id();
  }

  public static String keyOf(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
