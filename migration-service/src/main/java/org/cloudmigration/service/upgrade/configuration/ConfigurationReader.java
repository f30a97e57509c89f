package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.upgrade.KeptSettings;
import org.cloudmigration.service.upgrade.configuration.ConfigurationBook.Entry;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Reads configurations for page and API: a few statements, however many companies there are. */
@ApplicationScoped
@Transactional
class ConfigurationReader {

  private static final String WHERE =
      " from HybridCompany c where c.environmentId = :environment and c.replicate = true"
          + " and (:text = '' or locate(:text, lower(c.name)) > 0"
          + " or locate(:text, lower(c.displayName)) > 0)";

  @PersistenceContext EntityManager entities;
  @Inject ConfigurationBook book;
  @Inject UpgradedCompanies upgraded;

  CompanyConfigurationView forAll(UUID environmentId, ProductSettings product) {
    Entry entry = book.forAll(environmentId, product);
    return view(environmentId, "", "", entry, 0, "");
  }

  MigrationOptionsView options(UUID environmentId, ProductSettings product) {
    Entry entry = book.options(environmentId, product);
    KeptSettings kept = entry.kept();
    return new MigrationOptionsView(
        environmentId,
        entry.settings(),
        kept == null ? "" : kept.modifiedBy(),
        kept == null ? null : kept.modifiedAt());
  }

  int count(UUID environmentId, String text) {
    return Math.toIntExact(
        filtered("select count(c)" + WHERE, Long.class, environmentId, text).getSingleResult());
  }

  /** Of the selected companies, by name. */
  List<CompanyConfigurationView> page(
      UUID environmentId, ProductSettings product, String text, int offset, int limit) {
    return views(
        environmentId,
        product,
        filtered(
                "select c" + WHERE + " order by c.name, c.id",
                HybridCompany.class,
                environmentId,
                text)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList());
  }

  List<CompanyConfigurationView> views(
      UUID environmentId, ProductSettings product, List<HybridCompany> chosen) {
    Settings forAll = book.forAll(environmentId, product).settings();
    Set<UUID> frozen = upgraded.of(environmentId);
    Map<UUID, Entry> entries =
        book.of(environmentId, chosen.stream().map(HybridCompany::id).toList(), product);
    return chosen.stream()
        .map(
            company ->
                view(
                    company.id(),
                    company.name(),
                    company.displayName(),
                    entries.get(company.id()),
                    differing(product, forAll, entries.get(company.id()).settings()),
                    frozen.contains(company.id()) ? ConfigurationRefusals.FROZEN : ""))
        .toList();
  }

  private static CompanyConfigurationView view(
      UUID id, String name, String displayName, Entry entry, int differing, String frozen) {
    KeptSettings kept = entry.kept();
    return new CompanyConfigurationView(
        id,
        name,
        displayName,
        entry.settings(),
        differing,
        frozen,
        kept == null ? "" : kept.modifiedBy(),
        kept == null ? null : kept.modifiedAt());
  }

  private static int differing(ProductSettings product, Settings forAll, Settings own) {
    return Math.toIntExact(
        product.companies().settings().stream()
            .filter(setting -> setting.scope() != Setting.Scope.COMPANY)
            .map(Setting::caption)
            .filter(caption -> !own.value(caption).equals(forAll.value(caption)))
            .count());
  }

  private <T> TypedQuery<T> filtered(String query, Class<T> type, UUID environmentId, String text) {
    return entities
        .createQuery(query, type)
        .setParameter("environment", environmentId)
        .setParameter("text", text.strip().toLowerCase(Locale.ROOT));
  }
}
