package org.cloudmigration.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.cloudmigration.service.operation.InvalidInputException;

/** Azure Data Factory's rule for names of integration runtimes. */
class RuntimeNameTest {

  /** Written apart from the product: 3 to 63, no hyphen at an end, no two in a row. */
  private static boolean keepsTheRule(String name) {
    return name.length() >= 3
        && name.length() <= 63
        && name.chars().allMatch(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c))
        && !name.startsWith("-")
        && !name.endsWith("-")
        && !name.contains("--");
  }

  @Provide
  Arbitrary<String> nearlyNames() {
    Arbitrary<String> harmless = Arbitraries.strings().withChars("abcXYZ019-").ofMaxLength(70);
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(4);
    return Combinators.combine(harmless, anything.injectDuplicates(0.5))
        .as((start, end) -> start.length() % 3 == 0 ? start + end : start);
  }

  @Property(tries = 2000)
  void aNameIsTakenIfAndOnlyIfItKeepsTheRule(@ForAll("nearlyNames") String name) {
    if (keepsTheRule(name)) {
      assertThat(new RuntimeName(name).value()).isEqualTo(name);
    } else {
      assertThatThrownBy(() -> new RuntimeName(name))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refused -> {
                assertThat(refused.field()).isEqualTo("runtimeName");
                assertThat(refused.report().code()).isEqualTo("RUNTIME_NAME");
              });
    }
  }

  @Property
  void anyEnvironmentHasARuntimeOfItsOwnWithANameThatKeepsTheRule(
      @ForAll @StringLength(max = 80) String environment, @ForAll @IntRange(min = 1) int number) {
    assertThat(RuntimeName.of(environment, number).value()).matches(RuntimeNameTest::keepsTheRule);
  }

  @Property
  void numbersTellRuntimesOfOneEnvironmentApart(
      @ForAll @StringLength(max = 80) String environment,
      @ForAll @IntRange(min = 2, max = 999) int number) {
    assertThat(RuntimeName.of(environment, number)).isNotEqualTo(RuntimeName.of(environment, 1));
    assertThat(RuntimeName.of(environment, number).value()).endsWith("-runtime-" + number);
  }

  @Example
  void theNameIsThatOfTheEnvironment() {
    assertThat(RuntimeName.of("Sandbox", 1).value()).isEqualTo("Sandbox-runtime");
    assertThat(RuntimeName.of("Ü-2 ", 3).value()).isEqualTo("2-runtime-3");
    assertThat(RuntimeName.of("-", 1).value()).isEqualTo("environment-runtime");
  }
}
