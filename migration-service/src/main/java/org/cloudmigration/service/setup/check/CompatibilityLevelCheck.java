package org.cloudmigration.service.setup.check;

import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.ServerFacts;

/**
 * Level 130 or higher in every database (code 50001): with a lower one, Transact-SQL lacks
 * functions that the procedures of a migration use. Other vendors know no such level.
 */
record CompatibilityLevelCheck(CheckSide side) implements Check {

  static final int LOWEST = 130;
  private static final String CODE = "50001";

  @Override
  public String name() {
    return "Check" + side.title() + "CompatibilityLevel";
  }

  @Override
  public String title() {
    return "Compatibility level";
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    if (!subject.speaksTransactSql()) {
      return CheckResult.passed("This kind of database has no compatibility levels.");
    }
    List<ServerFacts> low =
        subject.databases().stream().filter(each -> each.compatibilityLevel() < LOWEST).toList();
    if (low.isEmpty()) {
      return CheckResult.passed("Level " + LOWEST + " or higher everywhere.");
    }
    if (low.stream().allMatch(each -> each.compatibilityLevel() == 0)) {
      return CheckResult.warned(
          CODE,
          "The compatibility level of " + names(low) + " cannot be read.",
          "With a level below " + LOWEST + ", tables fail when they are copied; nothing is lost.",
          "Accept this only if you know that the level is " + LOWEST + " or higher.");
    }
    return CheckResult.failed(
        CODE,
        "The compatibility level of the "
            + side.word()
            + " is below "
            + LOWEST
            + ": "
            + names(low)
            + ".",
        "Raise it to at least "
            + LOWEST
            + " (ALTER DATABASE … SET COMPATIBILITY_LEVEL = "
            + LOWEST
            + ") in each of these, then run the preparation again.");
  }

  private static String names(List<ServerFacts> databases) {
    return databases.stream()
        .map(each -> each.database() + " (" + each.compatibilityLevel() + ")")
        .collect(Collectors.joining(", "));
  }
}
