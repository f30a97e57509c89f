package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.VersionNumber;
import org.cloudmigration.service.operation.InvalidInputException;

/** Application versions of environments as somebody enters them: they only rise. */
public final class ApplicationVersions {

  /** What tenants that this product makes look like. */
  public static final String EMBEDDED = "25.0";

  private static final String FIELD = "applicationVersion";
  private static final String CODE = "APP_VERSION";

  /** What the application database has room for. */
  private static final int LONGEST = 30;

  private ApplicationVersions() {}

  /**
   * @throws InvalidInputException naming the field, if it is no version
   */
  static VersionNumber parse(String text) {
    return VersionNumber.parse(text)
        .filter(version -> version.toString().length() <= LONGEST)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    FIELD,
                    CODE,
                    "This is not an application version.",
                    "Enter one to four numbers with dots between, such as 25.0."));
  }

  /**
   * @param present blank if none is set
   * @return the version to store: the present one if it is the same
   * @throws InvalidInputException naming the field, if it is no version or an older one
   */
  static String next(String present, String wanted) {
    VersionNumber next = parse(wanted);
    VersionNumber before = VersionNumber.parse(present).orElse(next);
    if (next.isBefore(before)) {
      throw new InvalidInputException(
          FIELD,
          CODE,
          "Version " + next + " is older than the environment's " + before + ".",
          "Enter the version to which the environment was upgraded; none is taken back.");
    }
    return next.compareTo(before) == 0 && !present.isBlank() ? present : next.toString();
  }
}
