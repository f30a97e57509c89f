package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.ConfigurationAdvice;
import org.cloudmigration.service.upgrade.configuration.ConfigurationView;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What somebody should look at before the data of companies is upgraded. */
@ApplicationScoped
public class ConfigurationAdviceSet extends MemorySet<ConfigurationAdvice> {

  private static final EntityShape<ConfigurationAdvice> SHAPE =
      new EntityShape<ConfigurationAdvice>(ApiNames.CONFIGURATION_ADVICE, "configurationAdvice")
          .text("code", ConfigurationAdvice::code)
          .text("title", ConfigurationAdvice::title)
          .text("description", ConfigurationAdvice::text)
          .text("companies", advice -> String.join("; ", advice.companies()));

  @Inject CompanyConfigurationService configurations;

  @Override
  public EntityShape<ConfigurationAdvice> shape() {
    return SHAPE;
  }

  @Override
  protected List<ConfigurationAdvice> rows(Scope scope) {
    return configurations.of(scope.id()).map(ConfigurationView::advice).orElse(List.of());
  }
}
