package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.environment.VersionNumber;
import org.cloudmigration.service.database.ServerFacts;

/**
 * SQL Server 2016 SP1 (build 13.0.4001) or later, PostgreSQL 13 or later; Azure SQL is always
 * current. Azure SQL answers with version 12 for ever, and with an edition of its own, so that each
 * kind can be told from the other.
 */
record ServerVersionCheck(CheckSide side) implements Check {

  static final VersionNumber OLDEST_SQL_SERVER = VersionNumber.of(13, 0, 4001);
  static final VersionNumber OLDEST_POSTGRESQL = VersionNumber.of(13);

  private static final String AZURE_EDITION = "SQL Azure";

  @Override
  public String name() {
    return "Check" + side.title() + "Version";
  }

  @Override
  public String title() {
    return "Version of the database server";
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    ServerFacts server = subject.server();
    boolean azure = AZURE_EDITION.equalsIgnoreCase(server.edition());
    return switch (subject.type()) {
      case EMBEDDED -> CheckResult.passed("A file of this product's own: " + told(server) + ".");
      case AZURE_SQL ->
          azure ? CheckResult.passed("Azure SQL is always current.") : otherKind("Azure SQL");
      case SQL_SERVER ->
          azure
              ? otherKind("SQL Server")
              : compare(server, OLDEST_SQL_SERVER, "SQL Server 2016 SP1 (13.0.4001)");
      case POSTGRESQL -> compare(server, OLDEST_POSTGRESQL, "PostgreSQL 13");
    };
  }

  private CheckResult compare(ServerFacts server, VersionNumber oldest, String inWords) {
    return VersionNumber.startOf(server.version())
        .map(
            version ->
                version.isBefore(oldest)
                    ? tooOld(server, inWords)
                    : CheckResult.passed(told(server) + "; " + inWords + " or later is needed."))
        .orElseGet(() -> unknown(server, inWords));
  }

  private CheckResult tooOld(ServerFacts server, String inWords) {
    return CheckResult.failed(
        "VERSION",
        "The server of the " + side.word() + " is too old: " + told(server) + ".",
        "Upgrade it to "
            + inWords
            + " or later, or restore a backup on such a server, then run"
            + " the preparation again.");
  }

  private CheckResult unknown(ServerFacts server, String inWords) {
    return CheckResult.warned(
        "VERSION",
        "The server of the "
            + side.word()
            + " tells a version that nobody here knows: “"
            + server.version()
            + "”.",
        "On a server that is too old, tables fail when they are copied; nothing is lost.",
        "Accept this only if you know that it is " + inWords + " or later.");
  }

  private CheckResult otherKind(String chosen) {
    return CheckResult.failed(
        "SERVER_TYPE",
        "The " + side.word() + " was entered as " + chosen + ", but is not one.",
        "Choose the other kind, SQL Server or Azure SQL, at the connection, then run the"
            + " preparation again.");
  }

  private static String told(ServerFacts server) {
    return server.product() + " " + server.version();
  }
}
