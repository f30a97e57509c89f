package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.validation.EntityTests;
import org.cloudmigration.service.upgrade.validation.IgnoredTests;

/** What each test of the comparison with the source has found in a company. */
public final class Verdicts {

  /**
   * One test.
   *
   * @param entity kind of record that it looks at
   * @param errors records that are missing or differ
   * @param warnings records that differ, which may be meant
   */
  public record Verdict(
      String suite,
      String test,
      String entity,
      String about,
      TestOutcome outcome,
      long errors,
      long warnings) {}

  private record Key(String suite, String test) {}

  private record Count(long all, long warnings) {}

  private Verdicts() {}

  /**
   * Asks the tenant once the steps have run.
   *
   * @param steps of the run: tests of others were not made, and are not listed
   * @throws StepFailedException if the tenant refuses
   */
  public static List<Verdict> read(
      UpgradeSession session, DatabasePool tenant, List<UpgradeStep> steps) {
    List<UpgradeStep> comparing = steps.stream().filter(step -> !step.tests().isEmpty()).toList();
    if (comparing.isEmpty()) {
      return List.of();
    }
    List<StepStatement> questions = UpgradeFolder.shared("verdicts.sql");
    Map<Key, Count> found = ask(session, tenant, questions.getFirst());
    Set<Key> ignored = new HashSet<>(ask(session, tenant, questions.getLast()).keySet());
    List<Verdict> verdicts = new ArrayList<>();
    for (UpgradeStep step : comparing) {
      boolean ran = session.leftOut(step) == LeftOut.NOT;
      for (EntityTests tests : step.tests()) {
        boolean made = ran && tests.madeWith(session.settings()::value);
        for (EntityTests.Named test : tests.named()) {
          var key = new Key(tests.suite(), test.code());
          Count count = found.getOrDefault(key, new Count(0, 0));
          verdicts.add(verdict(tests, test, outcome(made, ignored.contains(key), count), count));
        }
      }
    }
    return verdicts;
  }

  private static Verdict verdict(
      EntityTests tests, EntityTests.Named test, TestOutcome outcome, Count count) {
    return new Verdict(
        tests.suite(),
        test.code(),
        tests.entity(),
        test.about(),
        outcome,
        count.all() - count.warnings(),
        count.warnings());
  }

  private static TestOutcome outcome(boolean made, boolean ignored, Count count) {
    if (ignored) {
      return TestOutcome.IGNORED;
    }
    if (!made) {
      return TestOutcome.NOT_MADE;
    }
    if (count.all() == 0) {
      return TestOutcome.PASSED;
    }
    return count.all() == count.warnings() ? TestOutcome.WARNING : TestOutcome.FAILED;
  }

  private static Map<Key, Count> ask(
      UpgradeSession session, DatabasePool tenant, StepStatement question) {
    Map<Key, Count> counts = new HashMap<>();
    TenantQuery.ask(
        session,
        tenant,
        "read what the comparison found",
        question,
        row -> {
          counts.put(
              new Key(row.getString(1), row.getString(2)),
              new Count(row.getLong(3), row.getLong(4)));
          return true;
        });
    return counts;
  }

  /**
   * Switches a test off or on again, for all companies of the tenant and from the next comparison.
   *
   * @return false if no comparison has made it yet
   * @throws SQLException if the tenant refuses
   */
  public static boolean ignore(
      UpgradeSession session, DatabasePool tenant, String suite, String test, boolean ignored)
      throws SQLException {
    try (Connection connection = tenant.connection()) {
      return new IgnoredTests(session.adapter(), session.product().tables())
          .set(connection, suite, test, ignored);
    }
  }
}
