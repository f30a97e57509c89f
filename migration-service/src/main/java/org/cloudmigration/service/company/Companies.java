package org.cloudmigration.service.company;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.product.SourceCompany;

/** Stores the companies of the source that an environment knows. */
@ApplicationScoped
@Transactional
public class Companies {

  static final int LONGEST_NAME = 128;
  private static final int LONGEST_DISPLAY_NAME = 250;

  @PersistenceContext EntityManager entities;

  /** By name. */
  public List<HybridCompany> of(UUID environmentId) {
    return entities
        .createQuery(
            "select c from HybridCompany c where c.environmentId = :environment"
                + " order by c.name, c.id",
            HybridCompany.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  public List<HybridCompany> selected(UUID environmentId) {
    return of(environmentId).stream().filter(HybridCompany::replicate).toList();
  }

  Optional<HybridCompany> named(UUID environmentId, String name) {
    return of(environmentId).stream().filter(company -> company.name().equals(name)).findFirst();
  }

  /** As it is now, and nobody changes it until the transaction ends; null if there is none. */
  HybridCompany locked(UUID companyId) {
    HybridCompany company =
        entities.find(HybridCompany.class, companyId, LockModeType.PESSIMISTIC_WRITE);
    if (company != null) {
      entities.refresh(company, LockModeType.PESSIMISTIC_WRITE);
    }
    return company;
  }

  /**
   * Takes over the source's list. New companies are not selected: to migrate one is a person's
   * decision. Known ones keep their choice; those that the list is without are kept and marked as
   * gone. A created company keeps the name that it has in the tenant. Of an id that is listed twice
   * the first counts.
   */
  public void takeOver(UUID environmentId, List<ListedCompany> found) {
    Map<String, HybridCompany> known =
        of(environmentId).stream()
            .collect(toMap(HybridCompany::sourceCompanyId, Function.identity()));
    Set<String> listed = new HashSet<>();
    for (ListedCompany each : found) {
      SourceCompany source = each.company();
      if (listed.add(source.sourceCompanyId())) {
        HybridCompany company =
            known.computeIfAbsent(
                source.sourceCompanyId(), id -> new HybridCompany(environmentId, "", id));
        if (!company.creation().created()) {
          company.rename(cut(source.name(), LONGEST_NAME));
        }
        company.describe(
            cut(source.displayName(), LONGEST_DISPLAY_NAME),
            source.sourceDatabase(),
            each.estimatedSize());
        entities.persist(company);
      }
    }
    Instant now = Instant.now();
    known.values().stream()
        .filter(company -> !listed.contains(company.sourceCompanyId()))
        .forEach(company -> company.leave(now));
    checkNames(List.copyOf(known.values()));
  }

  /** Against those that are gone too, if the tenant still has their tables. */
  private static void checkNames(List<HybridCompany> companies) {
    Map<String, String> codes =
        CompanyNames.check(
                companies.stream().filter(Companies::holdsItsName).map(Companies::source).toList())
            .stream()
            .collect(
                toMap(
                    finding -> finding.company().sourceCompanyId(),
                    finding -> finding.report().code()));
    for (HybridCompany company : companies) {
      company.find(codes.getOrDefault(company.sourceCompanyId(), ""));
    }
  }

  /** Whether another company would get into the way of this one under the same name. */
  static boolean holdsItsName(HybridCompany company) {
    return company.listed() || company.creation().created();
  }

  static SourceCompany source(HybridCompany company) {
    return new SourceCompany(
        company.sourceCompanyId(), company.name(), company.displayName(), company.sourceDatabase());
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }
}
