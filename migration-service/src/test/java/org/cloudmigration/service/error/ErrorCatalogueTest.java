package org.cloudmigration.service.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

  private static final ErrorCatalogue CATALOGUE = ErrorCatalogue.SHIPPED;

  static Stream<ErrorEntry> entries() {
    return CATALOGUE.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void noEntryIsIncomplete(ErrorEntry entry) {
    ErrorReport report = entry.report("");
    assertThat(entry.code()).matches("[A-Z0-9_]{1,20}");
    assertThat(entry.title()).hasSizeBetween(5, 70).doesNotEndWith(".");
    assertThat(List.of(report.happened(), report.dataImpact(), report.action()))
        .allSatisfy(
            part ->
                assertThat(part)
                    .hasSizeBetween(15, 600)
                    .matches("[A-Z].*\\.")
                    .doesNotContain("{", "}", "|", "  "));
    assertThat(entry.topic()).isNotBlank();
    if (entry.kind() == ErrorKind.INFORMATION) {
      assertThat(entry.cause()).isEmpty();
    } else {
      assertThat(entry.cause()).hasSizeGreaterThan(15).endsWith(".");
    }
    assertThat(ErrorCatalogue.products().keySet()).containsAll(entry.products());
  }

  @Test
  void noEntryStandsTwice() {
    Set<String> seen = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (ErrorEntry entry : CATALOGUE.entries()) {
      assertThat(seen.add(entry.code() + entry.products())).as(entry.code()).isTrue();
      if (!entry.code().matches("[0-2]|1225")) {
        assertThat(titles.add(entry.title())).as(entry.title()).isTrue();
      }
    }
  }

  @Test
  void codesOfTheFieldFitTheLogAndStandInTheirOrder() {
    List<String> numbers =
        entries().map(ErrorEntry::code).filter(code -> code.matches("\\d+")).distinct().toList();
    assertThat(numbers).startsWith("0", "2", "1225", "4060").endsWith("60001", "60002");
    assertThat(numbers).allMatch(code -> code.length() <= ErrorMessages.LONGEST_CODE);
  }

  @Test
  void theProductsOwnMeaningComesBeforeTheOneOfAll() {
    assertThat(title("DynamicsBC", "50018")).contains("different major versions");
    assertThat(title("DynamicsBCLast", "50018")).contains("does not meet");
    assertThat(title("DynamicsGP", "50018")).contains("does not fit");
    assertThat(CATALOGUE.of("50018")).hasSize(3);
  }

  @Test
  void aCodeOfOtherProductsIsNotThisOnes() {
    assertThat(CATALOGUE.find("DynamicsGP", "50004")).isEmpty();
    assertThat(CATALOGUE.find("DynamicsBC", "50004")).isPresent();
    assertThat(CATALOGUE.find("DynamicsGP", "60001")).isPresent();
  }

  @Test
  void specificsTakeTheirPlaceLiterally() {
    ErrorText text = new ErrorText("{Who|Somebody} kept {what|it}{end|.}");
    assertThat(text.general()).isEqualTo("Somebody kept it.");
    assertThat(text.with(Map.of("Who", "A$1\\B {what|x}", "end", "")))
        .isEqualTo("A$1\\B {what|x} kept it");
  }

  @Test
  void aCodeThatTheProgramInventsIsNamed() {
    assertThatThrownBy(() -> CATALOGUE.entry("NO_SUCH"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NO_SUCH");
  }

  private static String title(String product, String code) {
    return CATALOGUE.find(product, code).orElseThrow().title();
  }
}
