package org.cloudmigration.service.setup.check;

import java.util.List;

/** All checks of the preparation, in the order in which they are made. */
public final class CompatibilityChecks {

  private static final List<Check> ALL =
      List.of(
          new ServerVersionCheck(CheckSide.SOURCE),
          new CompatibilityLevelCheck(CheckSide.SOURCE),
          new EditionCheck(),
          new EncryptionCheck(CheckSide.SOURCE),
          new RightsCheck(CheckSide.SOURCE),
          new ChangeTrackingCheck(),
          new ProductCheck(),
          new ProductVersionCheck(),
          new CompanyDatabasesCheck(),
          new CompanyNamesCheck(),
          new ServerVersionCheck(CheckSide.TENANT),
          new CompatibilityLevelCheck(CheckSide.TENANT),
          new EncryptionCheck(CheckSide.TENANT),
          new RightsCheck(CheckSide.TENANT),
          new ApplicationVersionCheck(),
          new StorageCheck());

  private CompatibilityChecks() {}

  public static List<Check> all() {
    return ALL;
  }

  public static List<Check> of(CheckSide side) {
    return ALL.stream().filter(check -> check.side() == side).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no such check
   */
  public static Check named(String name) {
    return ALL.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No check " + name));
  }
}
