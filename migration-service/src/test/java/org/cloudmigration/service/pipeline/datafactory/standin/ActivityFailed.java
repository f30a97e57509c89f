package org.cloudmigration.service.pipeline.datafactory.standin;

/** An activity fails as the service would have it fail. */
final class ActivityFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  private final boolean system;

  ActivityFailed(String code, String message) {
    this(code, message, false);
  }

  /**
   * @param system whether the fault is the service's own
   */
  ActivityFailed(String code, String message, boolean system) {
    super(message);
    this.code = code;
    this.system = system;
  }

  boolean system() {
    return system;
  }

  String code() {
    return code;
  }
}
