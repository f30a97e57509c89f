package org.cloudmigration.service.company;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.product.SourceCompany;

/**
 * Which company names a tenant can hold. Display names may be anything; they are part of no table's
 * name.
 */
public final class CompanyNames {

  /** The company that an environment has from the start, in which people are signed in. */
  public static final String MY_COMPANY = "My Company";

  /** Characters; Business Central's limit. */
  public static final int LONGEST = 30;

  private static final String CLASH = "NAME_CLASH";

  private CompanyNames() {}

  /**
   * Checks each name, and all of them against each other: two that a tenant cannot tell apart are
   * both told.
   *
   * @return at most one finding for each company, in the order of the list
   */
  public static List<CompanyNameFinding> check(List<SourceCompany> companies) {
    Map<String, List<SourceCompany>> byKey =
        companies.stream().collect(groupingBy(company -> key(company.name())));
    List<CompanyNameFinding> findings = new ArrayList<>();
    for (SourceCompany company : companies) {
      check(company, byKey.get(key(company.name()))).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<CompanyNameFinding> check(
      SourceCompany company, List<SourceCompany> sameKey) {
    String name = company.name();
    Optional<CompanyNameRule> broken =
        Arrays.stream(CompanyNameRule.values()).filter(rule -> rule.appliesTo(name)).findFirst();
    if (broken.isPresent()) {
      return Optional.of(
          finding(company, broken.get().code(), quoted(name) + " " + broken.get().fault() + "."));
    }
    return sameKey.stream()
        .filter(other -> !other.sourceCompanyId().equals(company.sourceCompanyId()))
        .findFirst()
        .map(
            other ->
                finding(
                    company,
                    CLASH,
                    quoted(name)
                        + " and "
                        + quoted(other.name())
                        + " become the same name in the tenant."));
  }

  private static CompanyNameFinding finding(SourceCompany company, String code, String fault) {
    return new CompanyNameFinding(
        company,
        new ErrorReport(
            code,
            "The company name " + fault,
            "This company cannot be migrated under this name; the others can.",
            "Rename the company in the source, then run the preparation again.",
            ""));
  }

  /** Never a migration target, in whatever case it is written. */
  public static boolean isMyCompany(String name) {
    return key(name).equals(key(MY_COMPANY));
  }

  /** Two names with the same key are one company for some tenant. */
  static String key(String name) {
    return TenantNames.clean(name.stripTrailing())
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** In quotes, with what cannot be seen made visible. */
  static String quoted(String name) {
    var shown = new StringBuilder("“");
    name.codePoints()
        .forEach(
            character -> {
              if (CompanyNameRule.isNonPrinting(character)) {
                shown.append("[U+%04X]".formatted(character));
              } else {
                shown.appendCodePoint(character);
              }
            });
    return shown.append('”').toString();
  }
}
