package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.product.SourceCompany;

/** Stores the companies of the source that an environment knows. */
@ApplicationScoped
@Transactional
public class Companies {

  @PersistenceContext EntityManager entities;

  /** By name. */
  public List<HybridCompany> of(UUID environmentId) {
    return entities
        .createQuery(
            "select c from HybridCompany c where c.environmentId = :environment order by c.name",
            HybridCompany.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  public List<HybridCompany> selected(UUID environmentId) {
    return of(environmentId).stream().filter(HybridCompany::replicate).toList();
  }

  /** Takes over the source's list. New companies are selected; known ones keep their choice. */
  public void takeOver(UUID environmentId, List<SourceCompany> found) {
    Map<String, HybridCompany> known =
        of(environmentId).stream()
            .collect(Collectors.toMap(HybridCompany::sourceCompanyId, Function.identity()));
    for (SourceCompany source : found) {
      HybridCompany company =
          known.computeIfAbsent(
              source.sourceCompanyId(),
              id -> new HybridCompany(environmentId, source.name(), source.sourceCompanyId()));
      company.describe(source.displayName(), source.sourceDatabase());
      entities.persist(company);
    }
  }
}
