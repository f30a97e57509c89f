package org.cloudmigration.service.setup.check;

import java.util.Locale;

/**
 * A developer edition may not run a company: as a source it is meant for a restored backup (on SQL
 * Server 2022 or later), which is used for nothing else.
 */
record EditionCheck() implements Check {

  @Override
  public String name() {
    return "CheckSourceEdition";
  }

  @Override
  public String title() {
    return "Edition of the database server";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    String edition = subject.server().edition();
    if (!edition.toLowerCase(Locale.ROOT).contains("developer")) {
      return CheckResult.passed(
          edition.isBlank() ? "This kind of database has no editions." : edition + ".");
    }
    return CheckResult.warned(
        "EDITION",
        "The source runs on " + edition + ", which is for restored backups only.",
        "Of a backup, what people enter on-premises after it was taken does not reach the cloud.",
        "Accept this if the source is a full backup, restored on SQL Server 2022 or later and used"
            + " for nothing else; otherwise connect to the server that is in use.");
  }
}
