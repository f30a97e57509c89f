package org.cloudmigration.service.management;

import org.cloudmigration.domain.operation.ErrorReport;

/**
 * What somebody who opens the page should know first, until he has read it.
 *
 * @param kind known by it, so that it stays away once it was read
 */
public record MigrationNotice(Kind kind, StatusTone tone, String title, String text) {

  /** What it is about; the page leads there. */
  public enum Kind {
    NOT_ENABLED,
    CHECKLIST_OPEN,
    NOT_INITIALIZED,
    HANDS_OFF,
    READ_ONLY,
    NOT_APPROVED,
    UPDATE_AVAILABLE
  }

  static final MigrationNotice NOT_ENABLED =
      new MigrationNotice(
          Kind.NOT_ENABLED,
          StatusTone.ACTIVE,
          "Cloud migration is not enabled",
          "It was never set up for this environment, or has been disabled. The Cloud Migration Setup"
              + " leads through it.");

  static final MigrationNotice HANDS_OFF =
      new MigrationNotice(
          Kind.HANDS_OFF,
          StatusTone.NEUTRAL,
          "Leave the companies alone while the migration is on",
          "Do not rename or delete companies in the tenant by hand: runs would be refused until the"
              + " page Companies has taken the change over.");

  /** For who may only read. */
  public static final MigrationNotice READ_ONLY =
      new MigrationNotice(
          Kind.READ_ONLY,
          StatusTone.NEUTRAL,
          "You may read, but not change anything",
          "To set up, run or stop a migration takes the role Operator; keys and the end of a"
              + " migration take the role Administrator. Ask an administrator of this installation.");

  /** For who works for a partner. */
  public static MigrationNotice notApproved(ErrorReport refusal) {
    return new MigrationNotice(
        Kind.NOT_APPROVED,
        StatusTone.WARNING,
        "The migration is not approved yet",
        refusal.happened() + " " + refusal.action());
  }

  /**
   * @param deployed version that has built the pipelines
   * @param server version of this server
   */
  static MigrationNotice updateAvailable(String deployed, String server) {
    return new MigrationNotice(
        Kind.UPDATE_AVAILABLE,
        StatusTone.ACTIVE,
        "A newer version of the pipelines is available",
        "Version "
            + deployed
            + " has built those that are deployed; this server is version "
            + server
            + ". Check for update shows an administrator what changes.");
  }

  static MigrationNotice checklistOpen(long items) {
    return new MigrationNotice(
        Kind.CHECKLIST_OPEN,
        StatusTone.WARNING,
        "The setup checklist is not complete",
        items == 1
            ? "1 item is open after the end of the migration."
            : items + " items are open after the end of the migration.");
  }

  static MigrationNotice notInitialized(int companies) {
    return new MigrationNotice(
        Kind.NOT_INITIALIZED,
        StatusTone.WARNING,
        companies == 1
            ? "1 company is replicated, but not initialized"
            : companies + " companies are replicated, but not initialized",
        "Nobody can work in a company before it is initialized. Schedule that on the page"
            + " Companies.");
  }
}
