package org.cloudmigration.service.runtime;

/** Which keys of a runtime are made anew. */
public enum RenewedKeys {
  PRIMARY("primaryKey"),
  SECONDARY("secondaryKey"),
  BOTH("both");

  private final String keyName;

  RenewedKeys(String keyName) {
    this.keyName = keyName;
  }

  /** As the API has it. */
  public String keyName() {
    return keyName;
  }

  RuntimeKeys renew(RuntimeKeys present) {
    RuntimeKeys renewed = RuntimeKeys.random();
    return new RuntimeKeys(
        this == SECONDARY ? present.primaryKey() : renewed.primaryKey(),
        this == PRIMARY ? present.secondaryKey() : renewed.secondaryKey());
  }
}
