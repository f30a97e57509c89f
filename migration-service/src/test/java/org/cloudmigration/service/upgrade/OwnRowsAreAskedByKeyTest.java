package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.upgrade.abacus.Abacus;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * H2 answers {@code x in (select …)} anew for every row if the set was changed in the same
 * transaction: a step of 8,000 customers took minutes instead of a second. {@code exists} on the
 * key of the set takes no time on any database.
 */
class OwnRowsAreAskedByKeyTest {

  private static final Pattern SET = Pattern.compile("(?i)\\bin\\s*(?=\\(select\\b)");

  private static final Pattern TABLE = Pattern.compile("\\{([^}:]+)}");

  @TestFactory
  Stream<DynamicTest> ofEveryProduct() {
    return Stream.of(new DynamicsGp(), new DynamicsSl(), new Abacus()).flatMap(this::steps);
  }

  @Test
  void setThatAnEarlierStatementFilledIsFound() {
    Set<String> changed = Set.of("Staged Item");

    assertThat(asked("where [No.] IN (select s.[No.] from {Staged Item} s)", changed))
        .containsExactly("Staged Item");
    assertThat(asked("where [No.] in (select left(s.[a], 2) from {Other} s)", changed)).isEmpty();
    assertThat(
            asked(
                "where [No.] in (select 1 from {Other} o) and exists (select 1 from {Staged Item} s)",
                changed))
        .isEmpty();
    assertThat(asked("where [Status] in ('IN', {Staged Item::Retired})", changed)).isEmpty();
    assertThat(asked("join (select s.[No.] from {Staged Item} s) s", changed)).isEmpty();
  }

  private Stream<DynamicTest> steps(Product product) {
    return ProductUpgrade.read(product).steps().stream()
        .map(step -> dynamicTest(product.id() + " " + step.id(), () -> asksByKey(step)));
  }

  private static void asksByKey(UpgradeStep step) {
    Set<String> changed = new HashSet<>();
    for (StepStatement statement : step.statements()) {
      assertThat(asked(statement.text(), changed))
          .as("sets changed by this step in: %s", statement.label())
          .isEmpty();
      statement.target().ifPresent(changed::add);
    }
  }

  private static List<String> asked(String text, Set<String> changed) {
    List<String> found = new ArrayList<>();
    SET.matcher(text)
        .results()
        .map(set -> text.substring(set.end(), end(text, set.end())))
        .flatMap(set -> TABLE.matcher(set).results())
        .map(table -> table.group(1))
        .filter(changed::contains)
        .forEach(found::add);
    return found;
  }

  /** Of what is in the parenthesis. */
  private static int end(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
