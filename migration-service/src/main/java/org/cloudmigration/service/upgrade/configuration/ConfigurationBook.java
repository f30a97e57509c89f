package org.cloudmigration.service.upgrade.configuration;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.CompanyConfiguration;
import org.cloudmigration.domain.upgrade.KeptSettings;
import org.cloudmigration.domain.upgrade.MigrationOptions;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * Keeps settings. A company without any has those that are set for all companies, but for the few
 * that begin with the product's; and so does an environment without any have the product's.
 */
@ApplicationScoped
@Transactional
class ConfigurationBook {

  @PersistenceContext EntityManager entities;

  /**
   * Settings as they count.
   *
   * @param kept null if nobody has set them
   */
  record Entry(Settings settings, KeptSettings kept) {}

  Entry forAll(UUID environmentId, ProductSettings product) {
    return entry(
        Optional.ofNullable(entities.find(CompanyConfiguration.class, environmentId))
            .map(CompanyConfiguration::settings),
        product,
        product.companies(),
        product.companies().initial());
  }

  Entry options(UUID environmentId, ProductSettings product) {
    return entry(
        Optional.ofNullable(entities.find(MigrationOptions.class, environmentId))
            .map(MigrationOptions::settings),
        product,
        product.migration(),
        product.migration().initial());
  }

  /** One for each of these companies, by their id. */
  Map<UUID, Entry> of(UUID environmentId, Collection<UUID> companies, ProductSettings product) {
    if (companies.isEmpty()) {
      return Map.of();
    }
    Settings start = start(product.companies(), forAll(environmentId, product).settings());
    Map<UUID, KeptSettings> kept =
        stored(environmentId).stream()
            .collect(toMap(CompanyConfiguration::id, CompanyConfiguration::settings));
    Map<UUID, Entry> entries = new HashMap<>();
    for (UUID company : companies) {
      entries.put(
          company,
          entry(Optional.ofNullable(kept.get(company)), product, product.companies(), start));
    }
    return entries;
  }

  private static Entry entry(
      Optional<KeptSettings> kept,
      ProductSettings product,
      SettingCatalogue catalogue,
      Settings otherwise) {
    return kept.filter(settings -> settings.productId().equals(product.product()))
        .map(settings -> new Entry(SettingsJson.read(settings.values(), catalogue), settings))
        .orElseGet(() -> new Entry(otherwise, null));
  }

  /** What a new company begins with. */
  private static Settings start(SettingCatalogue catalogue, Settings forAll) {
    Settings start = catalogue.initial();
    for (Setting setting : catalogue.settings()) {
      if (setting.scope() == Setting.Scope.SHARED) {
        start = start.with(setting.caption(), forAll.value(setting.caption()));
      }
    }
    return start;
  }

  private List<CompanyConfiguration> stored(UUID environmentId) {
    return entities
        .createQuery(
            "select c from CompanyConfiguration c where c.environmentId = :environment",
            CompanyConfiguration.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  /**
   * @param id that of the company, or of the environment for what is set for all
   */
  void keep(UUID environmentId, UUID id, Settings settings, ProductSettings product, String by) {
    KeptSettings kept = kept(settings, product, by);
    CompanyConfiguration known = entities.find(CompanyConfiguration.class, id);
    if (known == null) {
      entities.persist(new CompanyConfiguration(id, environmentId, kept));
    } else {
      known.keep(kept);
    }
  }

  void keepOptions(UUID environmentId, Settings settings, ProductSettings product, String by) {
    KeptSettings kept = kept(settings, product, by);
    MigrationOptions known = entities.find(MigrationOptions.class, environmentId);
    if (known == null) {
      entities.persist(new MigrationOptions(environmentId, kept));
    } else {
      known.keep(kept);
    }
  }

  /** Those of all companies but these, and what is set for all, are the product's again. */
  void forget(UUID environmentId, Collection<UUID> butThese) {
    for (CompanyConfiguration each : stored(environmentId)) {
      if (!butThese.contains(each.id())) {
        entities.remove(each);
      }
    }
    entities.flush();
  }

  private static KeptSettings kept(Settings settings, ProductSettings product, String by) {
    // Every database keeps as much of the time, so that it can be compared.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new KeptSettings(product.product(), SettingsJson.write(settings), by, now);
  }
}
