package org.cloudmigration.service.pipeline.datafactory.standin;

/** An activity fails as the service would have it fail. */
final class ActivityFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  ActivityFailed(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
