package org.cloudmigration.web.completion;

/** The ways in which a person ends a migration, in words. */
public enum EndWay {
  COMPLETE(
      "Complete migration",
      "Complete the migration of %s?",
      "The migration has reached its aim: people work in the cloud from now on. Replicating later"
          + " would overwrite what they enter there."),
  PAUSE(
      "Pause migration",
      "Pause the migration of %s?",
      "Nothing is replicated until the migration is set up again. The companies that were created,"
          + " what was copied and how far wait for that. To stop a run that is in progress, use Stop"
          + " instead."),
  ABANDON(
      "Abandon migration",
      "Abandon the migration of %s?",
      "The migration is given up. It can be set up again; the log keeps that it was abandoned.");

  private final String action;
  private final String question;
  private final String meaning;

  EndWay(String action, String question, String meaning) {
    this.action = action;
    this.question = question;
    this.meaning = meaning;
  }

  public String action() {
    return action;
  }

  String question(String environment) {
    return question.formatted(environment);
  }

  String meaning() {
    return meaning;
  }

  /** The tenant's memory of what was copied stays for who goes on. */
  boolean keepsTenantState() {
    return this == PAUSE;
  }

  /** A completed migration needs no excuse. */
  boolean asksForDetails() {
    return this != COMPLETE;
  }
}
