package org.cloudmigration.service.upgrade.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.SettingAdvice;

/**
 * What people should look at in the companies that can still be configured.
 *
 * @param segments names by company; of a company that is not there nobody knows them
 */
record AdviceRules(ProductSettings product, Map<UUID, List<String>> segments) {

  List<ConfigurationAdvice> of(List<CompanyConfigurationView> companies) {
    List<CompanyConfigurationView> open =
        companies.stream().filter(CompanyConfigurationView::changeable).toList();
    List<ConfigurationAdvice> all = new ArrayList<>();
    all.add(
        advice(
            "NO_DIMENSION",
            "A dimension is not chosen",
            "The company has a segment for it. Choose the dimensions before the data is upgraded:"
                + " afterwards they stay.",
            open,
            this::lacksDimension));
    for (SettingAdvice rule : product.companyForm().advice()) {
      all.add(
          advice(
              rule.code(),
              rule.title(),
              rule.text(),
              open,
              company -> rule.concerns(company.settings())));
    }
    return all.stream().filter(advice -> !advice.companies().isEmpty()).toList();
  }

  private static ConfigurationAdvice advice(
      String kind,
      String title,
      String text,
      List<CompanyConfigurationView> open,
      Predicate<CompanyConfigurationView> concerned) {
    List<String> names =
        open.stream().filter(concerned).map(CompanyConfigurationView::name).toList();
    return new ConfigurationAdvice(kind, title, text, names, names.size() == open.size());
  }

  /** Where nobody knows the segments it is better to be told than not. */
  private boolean lacksDimension(CompanyConfigurationView company) {
    List<String> known = segments.get(company.id());
    return DimensionRule.lacks(
        product.companies(), company.settings(), known == null ? Integer.MAX_VALUE : known.size());
  }
}
