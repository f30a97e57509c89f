package org.cloudmigration.service.setup.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.Right;

/**
 * Each source database remembers which rows changed (code 50020), for three days or more: changes
 * that are older than the last run must still be there at the next.
 */
record ChangeTrackingCheck() implements Check {

  static final int FEWEST_DAYS = 3;
  private static final String CODE = "50020";

  @Override
  public String name() {
    return "CheckSourceChangeTracking";
  }

  @Override
  public String title() {
    return "Change tracking";
  }

  @Override
  public CheckSide side() {
    return CheckSide.SOURCE;
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    if (subject.databases().stream().noneMatch(each -> each.changeTracking().possible())) {
      return CheckResult.passed(
          "Changes cannot be told in this kind of source: every run copies all rows.");
    }
    String lost = names(subject, each -> isOff(each) && !mayBeSwitchedOn(each));
    if (!lost.isEmpty()) {
      return CheckResult.failed(
          CODE,
          "Change tracking is off in " + lost + ", and the login may not switch it on.",
          "Have the DBA run the creation script that the guide offers (retention at least "
              + FEWEST_DAYS
              + " days), or give the login the right to alter the database; then run the preparation"
              + " again.");
    }
    String brief = names(subject, ChangeTrackingCheck::forgetsEarly);
    if (!brief.isEmpty()) {
      return CheckResult.warned(
          CODE,
          "Changes are kept for less than " + FEWEST_DAYS + " days in " + brief + ".",
          "Nothing is lost, but a table whose changes are gone is copied in full again.",
          "Raise the retention to at least "
              + FEWEST_DAYS
              + " days, or accept this and run data replication every day.");
    }
    String off = names(subject, ChangeTrackingCheck::isOff);
    return CheckResult.passed(
        off.isEmpty() ? "On, for long enough." : "Off; it will be switched on in " + off + ".");
  }

  private static boolean isOff(ServerFacts database) {
    return database.changeTracking().possible() && !database.changeTracking().enabled();
  }

  private static boolean mayBeSwitchedOn(ServerFacts database) {
    return database.rights().contains(Right.ALTER_DATABASE);
  }

  private static boolean forgetsEarly(ServerFacts database) {
    return database.changeTracking().enabled()
        && database.changeTracking().retentionDays() < FEWEST_DAYS;
  }

  private static String names(CheckSubject subject, Predicate<ServerFacts> chosen) {
    List<String> names =
        subject.databases().stream().filter(chosen).map(ServerFacts::database).toList();
    return names.stream().collect(Collectors.joining(", "));
  }
}
