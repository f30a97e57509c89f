package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Settings;

/** What is set, for who upgrades companies. */
@ApplicationScoped
@Transactional
public class CompanyConfigurations {

  @Inject Companies companies;
  @Inject ConfigurationForms forms;
  @Inject ConfigurationBook book;

  /**
   * The settings of a company as its upgrade is to use them.
   *
   * @param company its name in the tenant
   * @throws IllegalArgumentException if there is no such company, or its product has no upgrade
   */
  public Settings effective(UUID environmentId, String company) {
    UUID id =
        companies.of(environmentId).stream()
            .filter(each -> each.name().equals(company))
            .map(HybridCompany::id)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No company is called " + company));
    return book.of(environmentId, Set.of(id), product(environmentId)).get(id).settings();
  }

  /** The settings of the whole migration. */
  public MigrationSettings migration(UUID environmentId) {
    return MigrationSettings.of(book.options(environmentId, product(environmentId)).settings());
  }

  private ProductSettings product(UUID environmentId) {
    return forms
        .of(environmentId)
        .orElseThrow(() -> new IllegalArgumentException("Nothing is upgraded in this environment"));
  }
}
