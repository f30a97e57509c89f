package org.cloudmigration.service.company;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;

/** Says in plain words what went wrong with companies of a tenant. */
final class CompanyErrors {

  private static final String NOTHING_LOST =
      "No data was changed; other companies are not touched.";
  private static final String AGAIN = ", then create the companies again.";

  private CompanyErrors() {}

  static ErrorReport tenant(DatabaseAdapter adapter, SQLException e) {
    return report(
        adapter.dialect().trouble(e),
        "The tenant's list of companies could not be read",
        ", then try again.",
        e);
  }

  static ErrorReport notCreated(String name, Trouble trouble, Exception e) {
    return report(
        trouble, "The company " + CompanyNames.quoted(name) + " could not be created", AGAIN, e);
  }

  static ErrorReport notInitialized(String name, Trouble trouble, Exception e) {
    return report(
        trouble,
        "The company " + CompanyNames.quoted(name) + " could not be initialized",
        ", then schedule its initialization again.",
        e);
  }

  /** The reason is one for which the company could not be selected either. */
  static ErrorReport notPossible(String name, String code) {
    return new ErrorReport(
        code,
        "The company "
            + CompanyNames.quoted(name)
            + " cannot be created: its name or the source"
            + " forbids it.",
        NOTHING_LOST,
        "Look at the company in the list, leave it out of the selection" + AGAIN,
        "");
  }

  static ErrorReport missing(String name) {
    return new ErrorReport(
        "COMPANY_MISSING",
        "The tenant has no company " + CompanyNames.quoted(name) + ".",
        "Nothing was changed.",
        "Create the selected companies, then schedule the initialization again.",
        "");
  }

  static ErrorReport several(List<String> names) {
    return new ErrorReport(
        "COMPANIES_FAILED",
        names.size()
            + " companies could not be created: "
            + names.stream().map(CompanyNames::quoted).collect(joining(", "))
            + ".",
        NOTHING_LOST,
        "Look at the error of each of them, remove its cause" + AGAIN,
        "");
  }

  static ErrorReport unexpected(Exception e) {
    return report(Trouble.OTHER, "The creation of companies broke off", AGAIN, e);
  }

  private static ErrorReport report(Trouble trouble, String happened, String then, Exception e) {
    String raw = SecretMask.FORMS.mask(e.toString());
    return switch (trouble) {
      case NO_CONNECTION ->
          new ErrorReport(
              "CONNECTION",
              happened + ": the cloud tenant database cannot be reached.",
              NOTHING_LOST,
              "Check that the database is running and can be reached from here" + then,
              raw);
      case LOGIN_REFUSED ->
          new ErrorReport(
              "LOGIN",
              happened + ": the cloud tenant database refused the user name or the password.",
              NOTHING_LOST,
              "Correct the connection string of the environment" + then,
              raw);
      case NO_PERMISSION ->
          new ErrorReport(
              "PERMISSION",
              happened + ": the tenant's user may not do that.",
              NOTHING_LOST,
              "Give the user the right to it" + then,
              raw);
      case NO_ROOM ->
          new ErrorReport(
              "DISK",
              happened + ": the cloud tenant database could not write its files.",
              NOTHING_LOST,
              "Make room on the disk or look for its fault" + then,
              raw);
      default ->
          new ErrorReport(
              "COMPANY_FAILED",
              happened + ".",
              NOTHING_LOST,
              "Read the message below, remove its cause" + then,
              raw);
    };
  }
}
