package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.environment.VersionNumber;

/**
 * The environment's application version is set, and its tables are those that a migration writes:
 * Business Central 25 or later (code 50018).
 */
record ApplicationVersionCheck() implements Check {

  static final VersionNumber OLDEST = VersionNumber.of(25, 0);
  private static final String CODE = "50018";

  @Override
  public String name() {
    return "CheckTenantApplicationVersion";
  }

  @Override
  public String title() {
    return "Application version of the environment";
  }

  @Override
  public CheckSide side() {
    return CheckSide.TENANT;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    EnvironmentFacts environment = subject.environment();
    return VersionNumber.parse(environment.applicationVersion())
        .map(
            version ->
                version.isBefore(OLDEST)
                    ? refused(
                        environment.name()
                            + " has application version "
                            + version
                            + ", which is too old.")
                    : CheckResult.passed("Version " + version + "."))
        .orElseGet(
            () -> refused("The application version of " + environment.name() + " is not set."));
  }

  private static CheckResult refused(String happened) {
    return CheckResult.failed(
        CODE,
        happened,
        "Upgrade the environment to "
            + OLDEST
            + " or later, and set its applicationVersion (PATCH"
            + " /admin/v1.0/environments/…); then run the preparation again.");
  }
}
