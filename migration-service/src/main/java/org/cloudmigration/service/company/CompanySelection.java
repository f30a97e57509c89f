package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/** Chooses which companies are migrated. */
@ApplicationScoped
@Transactional
public class CompanySelection {

  @Inject Companies companies;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Selects these companies and no other, all at once or none.
   *
   * @param largeAccepted whether somebody has agreed to 50 GB or more, or 300 companies or more
   * @return what was selected before and is now, for the audit trail
   * @throws org.cloudmigration.service.operation.InvalidInputException for the field {@code
   *     replicate}, with the code {@code 50003} for none, {@code COMPANY}, {@code MY_COMPANY},
   *     {@code COMPANY_GONE}, or that of a {@link CompanyNameFinding}
   * @throws RefusedException with the code {@code LARGE} while somebody has to be asked
   */
  public SelectionChange select(UUID environmentId, Set<UUID> chosen, boolean largeAccepted) {
    List<HybridCompany> all = companies.of(environmentId);
    List<HybridCompany> wanted = all.stream().filter(c -> chosen.contains(c.id())).toList();
    Set<UUID> unknown = new HashSet<>(chosen);
    wanted.forEach(company -> unknown.remove(company.id()));
    SelectionRules.check(new Selection(wanted, unknown, largeAccepted));
    String before = SelectionChange.describe(all);
    all.forEach(company -> company.select(chosen.contains(company.id())));
    changes.fire(new EnvironmentChanged(environmentId));
    return new SelectionChange(before, SelectionChange.describe(all));
  }

  /**
   * Selects one company, or deselects it, whatever the others are.
   *
   * @param seen whether it was selected when the caller decided
   * @throws org.cloudmigration.service.operation.InvalidInputException as for {@link #select}
   * @throws RefusedException with the code {@code CHANGED} if somebody else was faster
   */
  void mark(HybridCompany company, boolean replicate, boolean seen) {
    if (company.replicate() != seen) {
      throw RefusedException.because(
          "CHANGED",
          "Somebody has changed the selection of this company since you read it.",
          "Read it again, and decide anew.");
    }
    if (replicate) {
      SelectionRules.check(new Selection(List.of(company), Set.of(), true));
    }
    company.select(replicate);
    changes.fire(new EnvironmentChanged(company.environmentId()));
  }

  /**
   * Selects every company that can be selected and no other, whatever their size.
   *
   * @return how many
   */
  public int selectAll(UUID environmentId) {
    List<HybridCompany> all = companies.of(environmentId);
    all.forEach(company -> company.select(SelectionRules.allows(company)));
    changes.fire(new EnvironmentChanged(environmentId));
    return Math.toIntExact(all.stream().filter(HybridCompany::replicate).count());
  }
}
