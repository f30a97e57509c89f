package org.cloudmigration.service.database.address;

/** An uploaded certificate cannot be used. Nothing is quoted from the file: it may hold a key. */
public class CertificateUploadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  CertificateUploadException(String happened, String action) {
    super(happened);
    this.action = action;
  }

  /** A sentence for people. */
  public String happened() {
    return getMessage();
  }

  /** What to upload instead, as a sentence. */
  public String action() {
    return action;
  }
}
