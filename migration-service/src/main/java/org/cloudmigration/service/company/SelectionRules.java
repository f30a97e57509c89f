package org.cloudmigration.service.company;

import static org.cloudmigration.service.company.CompanyNames.quoted;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Why companies cannot be selected; the first that applies is told. From the reference: setup
 * assistant §2, management page §9, replication §16.
 */
final class SelectionRules {

  /** Bytes. */
  static final long GIGABYTE = 1L << 30;

  static final long LARGE = 50 * GIGABYTE;
  static final int MANY = 300;

  private static final String FIELD = "replicate";

  private static final List<Function<Selection, Optional<RefusedException>>> RULES =
      List.of(
          selection ->
              when(
                  selection.chosen().isEmpty() && selection.unknown().isEmpty(),
                  "50003",
                  "No company is selected.",
                  "Select at least one company to migrate."),
          selection ->
              when(
                  !selection.unknown().isEmpty(),
                  "COMPANY",
                  "There is no such company here: " + selection.unknown() + ".",
                  "Refresh the list of companies and choose again."),
          each(
              company -> CompanyNames.isMyCompany(company.name()),
              company -> "MY_COMPANY",
              " is the environment's own company, which is never a target.",
              "Leave it out, or rename the company in the source."),
          each(
              company -> !company.listed(),
              company -> "COMPANY_GONE",
              " is in the source's list no more.",
              "Leave it out, or bring it back into the source and run the preparation again."),
          each(
              company -> !company.nameFinding().isEmpty(),
              HybridCompany::nameFinding,
              " is a name that the tenant cannot hold.",
              "Leave it out, or rename the company in the source and run the preparation again."),
          SelectionRules::large);

  private SelectionRules() {}

  /**
   * @throws InvalidInputException for the field {@code replicate}
   * @throws RefusedException with the code {@code LARGE}, if somebody has to be asked first
   */
  static void check(Selection selection) {
    RULES.stream()
        .map(rule -> rule.apply(selection))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Whether the company may be among those selected. */
  static boolean allows(HybridCompany company) {
    Selection alone = new Selection(List.of(company), Set.of(), true);
    return RULES.stream().allMatch(rule -> rule.apply(alone).isEmpty());
  }

  private static Optional<RefusedException> when(
      boolean broken, String code, String happened, String action) {
    return broken
        ? Optional.of(new InvalidInputException(FIELD, code, happened, action))
        : Optional.empty();
  }

  private static Function<Selection, Optional<RefusedException>> each(
      Predicate<HybridCompany> broken,
      Function<HybridCompany, String> code,
      String fault,
      String action) {
    return selection ->
        selection
            .first(broken)
            .map(
                company ->
                    new InvalidInputException(
                        FIELD, code.apply(company), quoted(company.name()) + fault, action));
  }

  private static Optional<RefusedException> large(Selection selection) {
    boolean large = selection.estimatedSize() >= LARGE || selection.chosen().size() >= MANY;
    if (!large || selection.largeAccepted()) {
      return Optional.empty();
    }
    String amount =
        String.format(
            Locale.ROOT,
            "%d companies with %.1f GB",
            selection.chosen().size(),
            (double) selection.estimatedSize() / GIGABYTE);
    return Optional.of(
        RefusedException.because(
            "LARGE",
            amount + " are selected: much for one migration.",
            "Select fewer, best less than 30 GB for one run, or accept the large selection."));
  }
}
