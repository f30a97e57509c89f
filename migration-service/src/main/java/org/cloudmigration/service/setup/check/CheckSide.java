package org.cloudmigration.service.setup.check;

/** Which of the two databases a check looks at. */
public enum CheckSide {
  SOURCE("Source", "source"),
  TENANT("Tenant", "tenant");

  private final String title;
  private final String word;

  CheckSide(String title, String word) {
    this.title = title;
    this.word = word;
  }

  /** As it stands in names of activities. */
  String title() {
    return title;
  }

  /** As it stands in sentences. */
  String word() {
    return word;
  }
}
