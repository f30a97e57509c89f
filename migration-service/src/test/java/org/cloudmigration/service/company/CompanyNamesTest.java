package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.product.SourceCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {

  /** Each has its place in the list as its id. */
  private static List<SourceCompany> companies(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> new SourceCompany("id" + i, names[i], "Any", "DB" + i))
        .toList();
  }

  private static List<String> codes(String... names) {
    return CompanyNames.check(companies(names)).stream()
        .map(finding -> finding.report().code())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TWO",
        "CRONUS International Ltd.",
        "L'Été & Fils",
        "100% [test] \"x\" \\ y",
        "公司名称",
        "a",
        "123456789012345678901234567890",
        "My Company 2",
        "A$B"
      })
  void namesThatATenantHolds(String name) {
    assertThat(codes(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',NAME_EMPTY",
        "'   ',NAME_EMPTY",
        " TWO,NAME_SPACES",
        "TWO ,NAME_SPACES",
        "TWO\u00a0,NAME_SPACES",
        "TWO/THREE,NAME_SLASH",
        "1234567890123456789012345678901,NAME_LENGTH",
        "My Company,MY_COMPANY",
        "MY COMPANY,MY_COMPANY",
        "my company,MY_COMPANY",
        "T\u0007WO,50021",
        "TWO\u200b,50021",
        "TWO\u202e,50021"
      })
  void namesThatATenantCannotHold(String name, String code) {
    assertThat(codes(name)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TWO\r", "TWO\n", "TWO\r\nX", "\tTWO", "T\u0000O", "TWO\ud800"})
  void lineEndsAndOthersThatNobodySeesAreMadeVisible(String name) {
    ErrorReport report = CompanyNames.check(companies(name)).getFirst().report();
    assertThat(report.code()).isEqualTo("50021");
    assertThat(report.happened()).contains("[U+").endsWith(".");
    assertThat(report.happened().codePoints()).noneMatch(CompanyNameRule::isNonPrinting);
    assertThat(report.dataImpact()).endsWith(".");
    assertThat(report.action()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "A.B, A_B",
    "A.B, A%B",
    "A[B, A]B",
    "Fabrikam, FABRIKAM",
    "A'b, a_B",
    "A\\B, A_B",
    "straße, STRASSE"
  })
  void twoThatBecomeOneInTheTenantAreBothTold(String one, String other) {
    assertThat(codes(one, "Between", other)).containsExactly("NAME_CLASH", "NAME_CLASH");
    ErrorReport report = CompanyNames.check(companies(one, other)).getFirst().report();
    assertThat(report.happened()).contains("“" + one + "”", "“" + other + "”");
  }

  @Test
  void theSameNameTwiceIsAClashOfTwoCompaniesButOneCompanyTwiceIsNot() {
    assertThat(codes("TWO", "TWO")).hasSize(2);
    SourceCompany two = companies("TWO").getFirst();
    assertThat(CompanyNames.check(List.of(two, two))).isEmpty();
  }

  @Provide
  Arbitrary<String[]> names() {
    return Arbitraries.strings()
        .withChars("aAbB.\"\\/'%][_ \n")
        .ofMaxLength(4)
        .array(String[].class)
        .ofMaxSize(8);
  }

  /** What is not told has a place of its own in every tenant. */
  @Property
  void namesWithoutFindingNeverShareATable(@ForAll("names") String[] names) {
    List<SourceCompany> companies = companies(names);
    List<SourceCompany> told =
        CompanyNames.check(companies).stream().map(CompanyNameFinding::company).toList();
    List<String> places =
        companies.stream()
            .filter(company -> !told.contains(company))
            .map(company -> TenantNames.clean(company.name()).toLowerCase(Locale.ROOT))
            .toList();
    assertThat(places).doesNotHaveDuplicates().allMatch(place -> place.equals(place.strip()));
  }

  @Property
  void anyNameIsEitherHeldOrToldOnceWithAllParts(@ForAll String name) {
    List<CompanyNameFinding> findings = CompanyNames.check(companies(name));
    assertThat(findings).hasSizeLessThanOrEqualTo(1);
    for (CompanyNameFinding finding : findings) {
      ErrorReport report = finding.report();
      assertThat(report.code()).isNotBlank().hasSizeLessThanOrEqualTo(20);
      assertThat(Arrays.asList(report.happened(), report.dataImpact(), report.action()))
          .allMatch(part -> part.endsWith("."));
    }
    if (findings.isEmpty()) {
      assertThat(name).hasSizeBetween(1, CompanyNames.LONGEST).isEqualTo(name.strip());
    }
  }
}
