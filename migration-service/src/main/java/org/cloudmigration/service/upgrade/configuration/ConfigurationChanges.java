package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Changes settings, and whatever depends on them. Called by who holds the setup's lock. */
@ApplicationScoped
@Transactional
class ConfigurationChanges {

  @Inject Companies companies;
  @Inject ConfigurationBook book;
  @Inject ConfigurationReader reader;
  @Inject UpgradedCompanies upgraded;
  @Inject CompanySegments segments;

  /**
   * Who changes what.
   *
   * @param by name of the user
   */
  record Desk(UUID environmentId, ProductSettings product, String by) {}

  /** A change and what is told of it. */
  record Done(SettingsChange change, ChangeAnswer answer) {}

  /** Writes settings to what is set for all, and to every company that can still take them. */
  Done changeForAll(Desk desk, Map<String, Object> asked) {
    refuseCompanySettings(desk.product(), asked);
    Map<String, Object> wanted = desk.product().companies().forAll(asked);
    List<CompanyConfigurationView> all = pinned(desk);
    Settings before = book.forAll(desk.environmentId(), desk.product()).settings();
    SettingsChange change = change(desk, before, wanted, List.of());
    keep(desk, desk.environmentId(), change.after());
    int changed = 0;
    for (CompanyConfigurationView company : all) {
      if (company.changeable()) {
        SettingsChange own = change(desk, company.settings(), wanted, List.of());
        changed += keepChanged(desk, company.id(), own);
      }
    }
    int frozen = (int) all.stream().filter(company -> !company.changeable()).count();
    return new Done(change, answer(desk, change, asked, changed, frozen));
  }

  private static void refuseCompanySettings(ProductSettings product, Map<String, Object> wanted) {
    product.companies().settings().stream()
        .filter(setting -> setting.scope() == Setting.Scope.COMPANY)
        .filter(setting -> wanted.containsKey(setting.caption()))
        .findFirst()
        .ifPresent(
            setting -> {
              throw ConfigurationRefusals.ofEachCompany(setting);
            });
  }

  Done change(Desk desk, CompanyConfigurationView company, Map<String, Object> wanted) {
    if (!company.changeable()) {
      throw ConfigurationRefusals.completed(company.name());
    }
    List<String> own =
        choosesSegment(desk.product(), wanted)
            ? segments.of(desk.environmentId()).getOrDefault(company.id(), List.of())
            : List.of();
    SettingsChange change = change(desk, company.settings(), wanted, own);
    return new Done(
        change, answer(desk, change, wanted, keepChanged(desk, company.id(), change), 0));
  }

  private static boolean choosesSegment(ProductSettings product, Map<String, Object> wanted) {
    return DimensionRule.pair(product.companies()).stream()
        .map(setting -> wanted.get(setting.caption()))
        .anyMatch(value -> value != null && !String.valueOf(value).isBlank());
  }

  Done changeOptions(Desk desk, Map<String, Object> wanted) {
    ProductSettings product = desk.product();
    Settings before = book.options(desk.environmentId(), product).settings();
    SettingsChange change =
        SettingsChange.of(
            product.migration(), before, wanted, DimensionRule.of(product.migration(), List.of()));
    if (!change.isNone()) {
      book.keepOptions(desk.environmentId(), change.after(), product, desk.by());
    }
    var answer =
        new ChangeAnswer(
            change.moved(product.migration(), product.migrationForm(), wanted), List.of(), 0, 0);
    return new Done(change, answer);
  }

  /** Each company gets those of the two that it has. */
  ChangeAnswer setDimensions(Desk desk, DimensionChoice choice) {
    List<Setting> pair = DimensionRule.pair(desk.product().companies());
    Map<UUID, List<String>> known = segments.of(desk.environmentId());
    Map<Setting, String> wanted = new HashMap<>();
    wanted.put(pair.getFirst(), choice.first());
    wanted.put(pair.getLast(), choice.second());
    DimensionRule union = DimensionRule.of(desk.product().companies(), names(known));
    for (Setting setting : pair) {
      // Refuses what no company has, and the same name twice.
      union.chosen(
          union.chosen(blank(desk), pair.getFirst(), choice.first()), setting, wanted.get(setting));
    }
    int changed = 0;
    int skipped = 0;
    for (CompanyConfigurationView company : pinned(desk)) {
      if (!company.changeable()) {
        skipped++;
        continue;
      }
      DimensionRule rule =
          DimensionRule.of(desk.product().companies(), known.getOrDefault(company.id(), List.of()));
      Settings after = company.settings();
      for (Setting setting : pair) {
        after = applied(rule, after, setting, wanted.get(setting), choice.clear());
      }
      changed += keepChanged(desk, company.id(), new SettingsChange(company.settings(), after));
    }
    return new ChangeAnswer(List.of(), List.of(), changed, skipped);
  }

  private static Settings blank(Desk desk) {
    return desk.product().companies().initial();
  }

  private static Settings applied(
      DimensionRule rule, Settings before, Setting setting, String name, boolean clear) {
    if (name.isEmpty()) {
      return clear ? before.with(setting.caption(), "") : before;
    }
    boolean takenBefore =
        rule.pair().stream()
            .limit(rule.pair().indexOf(setting))
            .anyMatch(
                other -> String.valueOf(before.value(other.caption())).equalsIgnoreCase(name));
    return rule.known(name).isEmpty() || takenBefore ? before : rule.chosen(before, setting, name);
  }

  /** Names of all companies' segments, each once. */
  static List<String> names(Map<UUID, List<String>> segments) {
    return List.copyOf(
        segments.values().stream()
            .flatMap(List::stream)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** What is left are the settings of companies that cannot be changed any more. */
  int reset(Desk desk) {
    List<CompanyConfigurationView> all = pinned(desk);
    Set<UUID> frozen =
        all.stream()
            .filter(company -> !company.changeable())
            .map(CompanyConfigurationView::id)
            .collect(Collectors.toSet());
    book.forget(desk.environmentId(), frozen);
    return all.size() - frozen.size();
  }

  /**
   * The settings of all companies, kept from now on: those that follow from what is set for all
   * must not follow any further.
   */
  private List<CompanyConfigurationView> pinned(Desk desk) {
    Set<UUID> frozen = upgraded.of(desk.environmentId());
    List<HybridCompany> chosen = new ArrayList<>();
    for (HybridCompany company : companies.of(desk.environmentId())) {
      if (company.replicate() || frozen.contains(company.id())) {
        chosen.add(company);
      }
    }
    List<CompanyConfigurationView> all = reader.views(desk.environmentId(), desk.product(), chosen);
    all.stream()
        .filter(company -> company.modifiedAt() == null)
        .forEach(company -> keep(desk, company.id(), company.settings()));
    return all;
  }

  private static SettingsChange change(
      Desk desk, Settings before, Map<String, Object> wanted, List<String> segments) {
    return SettingsChange.of(
        desk.product().companies(),
        before,
        wanted,
        DimensionRule.of(desk.product().companies(), segments));
  }

  private int keepChanged(Desk desk, UUID id, SettingsChange change) {
    if (change.isNone()) {
      return 0;
    }
    keep(desk, id, change.after());
    return 1;
  }

  private void keep(Desk desk, UUID id, Settings settings) {
    book.keep(desk.environmentId(), id, settings, desk.product(), desk.by());
  }

  private static ChangeAnswer answer(
      Desk desk, SettingsChange change, Map<String, Object> wanted, int companies, int skipped) {
    ProductSettings product = desk.product();
    return new ChangeAnswer(
        change.moved(product.companies(), product.companyForm(), wanted),
        product.companyForm().remarks(change.before(), wanted),
        companies,
        skipped);
  }
}
