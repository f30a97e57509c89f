package org.cloudmigration.service.company;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.operation.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which companies cannot be selected, once. */
class CompanySelectionTest extends OnCompanyBench {

  private static final long GIGABYTE = 1L << 30;

  private Set<UUID> ids(String... names) {
    return Arrays.stream(names).map(name -> bench.company(name).id()).collect(toSet());
  }

  private SelectionChange select(boolean largeAccepted, String... names) {
    return bench.bean(CompanySelection.class).select(bench.environment, ids(names), largeAccepted);
  }

  private Set<String> selected() {
    return bench.companies().stream()
        .filter(HybridCompany::replicate)
        .map(HybridCompany::name)
        .collect(toSet());
  }

  @Test
  void exactlyTheChosenOnesAreSelectedAfterwards() {
    bench.list(1L, "ONE", "TWO", "THREE");
    assertThat(select(false, "ONE", "TWO"))
        .isEqualTo(new SelectionChange("0 of 3: ", "2 of 3: ONE, TWO"));
    assertThat(select(false, "TWO", "THREE").before()).isEqualTo("2 of 3: ONE, TWO");
    assertThat(selected()).containsExactlyInAnyOrder("TWO", "THREE");
  }

  @Test
  void noneAtAll() {
    bench.list(1L, "ONE");
    refused("50003", () -> select(true));
  }

  @Test
  void whatIsNoCompanyHereOrOneOfAnotherEnvironment() {
    bench.list(1L, "ONE");
    try (var other = new CompanyBench(database, directory)) {
      other.list(1L, "ONE");
      UUID foreign = other.company("ONE").id();
      var selection = bench.bean(CompanySelection.class);
      refused("COMPANY", () -> selection.select(bench.environment, Set.of(foreign), true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"My Company", "MY COMPANY", "my company"})
  void theCompanyInWhichPeopleAreSignedIn(String name) {
    bench.list(1L, "ONE", name);
    refused("MY_COMPANY", () -> select(true, "ONE", name));
    assertThat(selected()).as("all or none").isEmpty();
  }

  @Test
  void oneThatIsGoneFromTheSource() {
    bench.list(1L, "ONE", "TWO");
    bench.list(1L, "ONE");
    refused("COMPANY_GONE", () -> select(true, "ONE", "TWO"));
  }

  @Test
  void oneWhoseNameTheTenantCannotHold() {
    bench.list(1L, "ONE", "BAD/NAME", "A.B", "A_B");
    refused("NAME_SLASH", () -> select(true, "BAD/NAME"));
    refused("NAME_CLASH", () -> select(true, "ONE", "A.B"));
  }

  @Test
  void theRefusalBelongsToTheFieldThatWasFilledWrongly() {
    bench.list(1L, "ONE");
    assertThatThrownBy(() -> select(true))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("replicate"));
  }

  @Test
  void fiftyGigabytesAreAskedAboutAndOneByteLessIsNot() {
    bench.list(25 * GIGABYTE, "ONE", "TWO");
    assertThat(refused("LARGE", () -> select(false, "ONE", "TWO")).happened())
        .contains("2 companies with 50.0 GB");
    assertThat(selected()).isEmpty();
    assertThat(select(true, "ONE", "TWO").after()).startsWith("2 of 2");
    bench.list(25 * GIGABYTE - 1, "ONE", "TWO");
    assertThat(select(false, "ONE", "TWO").after()).startsWith("2 of 2");
  }

  @Test
  void sizesThatAddUpBeyondAnyIntegerAreAskedAbout() {
    bench.list(4000 * GIGABYTE, "ONE", "TWO", "THREE");
    assertThat(refused("LARGE", () -> select(false, "ONE", "TWO", "THREE")).happened())
        .contains("12000.0 GB");
  }

  @Test
  void theThreeHundredthCompanyIsAskedAboutEvenIfNobodyKnowsASize() {
    String[] names = IntStream.range(0, 300).mapToObj(i -> "C" + i).toArray(String[]::new);
    bench.list(null, names);
    assertThat(select(false, Arrays.copyOf(names, 299)).after()).startsWith("299 of 300");
    refused("LARGE", () -> select(false, names));
    assertThat(selected()).hasSize(299);
    assertThat(select(true, names).after()).startsWith("300 of 300");
  }

  @Test
  void acceptingSizeAcceptsNothingElse() {
    bench.list(60 * GIGABYTE, "ONE", "My Company");
    refused("MY_COMPANY", () -> select(true, "ONE", "My Company"));
  }

  @Test
  void allMeansAllThatCanBeSelected() {
    bench.list(1L, "ONE", "GONE");
    select(true, "GONE");
    bench.list(60 * GIGABYTE, "ONE", "TWO", "BAD/NAME", "My Company");
    assertThat(bench.bean(CompanySelection.class).selectAll(bench.environment)).isEqualTo(2);
    assertThat(selected()).containsExactlyInAnyOrder("ONE", "TWO");
  }
}
