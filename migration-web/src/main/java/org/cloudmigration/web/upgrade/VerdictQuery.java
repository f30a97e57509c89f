package org.cloudmigration.web.upgrade;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Condition.Place;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Term;

/**
 * Which tests are listed, and of which one the differences.
 *
 * @param company blank for all
 * @param result null for any
 * @param test code of the one whose differences are shown; blank for all
 * @param text part of a code, a kind of record or a description; may be blank
 * @param passing whether tests are listed that found nothing, or were not made
 */
record VerdictQuery(String company, TestOutcome result, String test, String text, boolean passing)
    implements Serializable {

  Condition tests() {
    Condition all =
        of("companyName", company).and(contains(text, "testCode", "entity", "description"));
    if (result != null) {
      return all.and(Condition.equal("result", word(result)));
    }
    return passing ? all : all.and(isNot(TestOutcome.PASSED)).and(isNot(TestOutcome.NOT_MADE));
  }

  /**
   * @param search part of a record or a value; may be blank
   */
  Condition differences(String search) {
    Condition all =
        new Condition.Not(Condition.equal("testCode", ""))
            .and(of("companyName", company))
            .and(contains(search, "recordKey", "expected", "actual"));
    return test.isEmpty() ? all : all.and(Condition.equal("testCode", test));
  }

  private static Condition of(String column, String value) {
    return value.isEmpty() ? Condition.ALL : Condition.equal(column, value);
  }

  private static Condition isNot(TestOutcome outcome) {
    return new Condition.Compared(
        new Term.Column("result"), Operator.NE, new Term.Value(word(outcome)));
  }

  static String word(TestOutcome outcome) {
    return OptionName.encode(OptionName.of(outcome));
  }

  private static Condition contains(String part, String... columns) {
    if (part.isBlank()) {
      return Condition.ALL;
    }
    var wanted = new Term.Value(part.strip().toLowerCase(Locale.ROOT));
    return new Condition.Or(
        Stream.of(columns)
            .<Condition>map(
                column ->
                    new Condition.TextMatch(
                        new Term.Call(Term.Function.LOWER, List.of(new Term.Column(column))),
                        Place.ANYWHERE,
                        wanted))
            .toList());
  }
}
