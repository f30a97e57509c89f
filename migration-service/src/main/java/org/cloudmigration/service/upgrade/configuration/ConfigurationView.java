package org.cloudmigration.service.upgrade.configuration;

import java.util.List;
import org.cloudmigration.service.upgrade.setting.ProductSettings;

/**
 * The configuration of an environment, without the single companies.
 *
 * @param product as people call it
 * @param settings what can be set
 * @param busy why nothing can be changed now; blank if it can
 * @param companies how many are selected
 * @param frozen how many of them cannot be changed any more
 */
public record ConfigurationView(
    String product,
    ProductSettings settings,
    CompanyConfigurationView forAll,
    MigrationOptionsView options,
    String busy,
    int companies,
    int frozen,
    List<ConfigurationAdvice> advice) {}
