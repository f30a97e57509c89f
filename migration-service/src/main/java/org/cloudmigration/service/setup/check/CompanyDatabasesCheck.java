package org.cloudmigration.service.setup.check;

import java.util.List;
import org.cloudmigration.service.product.SourceCompany;

/** The source lists companies, and has their databases. Needs {@link ProductCheck} to pass. */
record CompanyDatabasesCheck() implements Check {

  private static final String CODE = "COMPANIES";

  @Override
  public String name() {
    return "CheckSourceCompanyDatabases";
  }

  @Override
  public String title() {
    return "Databases of the companies";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    List<SourceCompany> companies = subject.source().companies();
    List<SourceCompany> gone =
        companies.stream()
            .filter(each -> subject.source().missingDatabases().contains(each.sourceDatabase()))
            .toList();
    if (companies.isEmpty()) {
      return CheckResult.failed(
          CODE,
          "The source lists no company.",
          "Check that the connection points at the right system database, and that the login may"
              + " read all rows of it.");
    }
    if (gone.isEmpty()) {
      return CheckResult.passed(
          companies.size() == 1 ? "1 company." : companies.size() + " companies.");
    }
    String names =
        String.join(
            ", ",
            gone.stream()
                .map(each -> each.displayName() + " (" + each.sourceDatabase() + ")")
                .toList());
    if (gone.size() == companies.size()) {
      return CheckResult.failed(
          CODE,
          "The server has the database of none of the companies that it lists: " + names + ".",
          "Restore these databases on the server, or give the login access to them; then run the"
              + " preparation again.");
    }
    return CheckResult.warned(
        CODE,
        "The server lists companies whose databases it does not have, or not for this login: "
            + names
            + ".",
        "These companies cannot be migrated; the others can.",
        "Restore their databases or give the login access, or accept this and leave them out.");
  }
}
