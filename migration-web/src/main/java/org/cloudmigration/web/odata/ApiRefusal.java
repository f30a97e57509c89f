package org.cloudmigration.web.odata;

/** What the API itself refuses: status, code and message of the answer. */
public final class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public ApiRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public static ApiRefusal badRequest(String message) {
    return new ApiRefusal(400, "BadRequest", message);
  }

  public static ApiRefusal notFound(String message) {
    return new ApiRefusal(404, "Internal_RecordNotFound", message);
  }

  public static ApiRefusal methodNotAllowed(String message) {
    return new ApiRefusal(405, "BadRequest_MethodNotAllowed", message);
  }

  public static ApiRefusal notJson() {
    return new ApiRefusal(
        415,
        "BadRequest_UnsupportedMediaType",
        "Send the body as JSON, with Content-Type: application/json.");
  }

  /** The record was changed since the caller has read it. */
  public static ApiRefusal changedMeanwhile() {
    return new ApiRefusal(
        412,
        "Request_EntityChanged",
        "Somebody has changed this record since you read it. Nothing was stored. Read it again, and"
            + " decide anew.");
  }

  public static ApiRefusal notImplemented(String message) {
    return new ApiRefusal(501, "BadRequest_MethodNotImplemented", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
