package org.cloudmigration.web.shell;

/** Body of an error answer, in the form of Business Central's APIs. */
public record ApiError(Content error) {

  /**
   * @param code one of Business Central's codes where it has one
   */
  public record Content(String code, String message) {}

  public static ApiError of(String code, String message) {
    return new ApiError(new Content(code, message));
  }

  static ApiError forWantOfRole() {
    return of("Authorization_RequestDenied", "Your role does not allow this request.");
  }
}
