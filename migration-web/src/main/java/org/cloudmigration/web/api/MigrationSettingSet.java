package org.cloudmigration.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.ConfigurationForms;
import org.cloudmigration.service.upgrade.configuration.MigrationOptionsView;
import org.cloudmigration.web.odata.ApiRefusal;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** How data upgrades are started, watched and ended, whatever the company: one entity. */
@ApplicationScoped
public class MigrationSettingSet extends MemorySet<MigrationOptionsView> {

  @Inject CompanyConfigurationService configurations;
  @Inject ConfigurationForms forms;

  private SettingProperties settings;
  private EntityShape<MigrationOptionsView> shape;

  @PostConstruct
  void describe() {
    settings = new SettingProperties(forms.migrationSettings());
    shape =
        settings.addTo(
            new EntityShape<MigrationOptionsView>(ApiNames.MIGRATION_SETTINGS, "migrationSetting")
                .guid("id", MigrationOptionsView::id)
                .text("modifiedBy", MigrationOptionsView::modifiedBy)
                .time("modifiedAt", MigrationOptionsView::modifiedAt),
            MigrationOptionsView::settings);
  }

  @Override
  public EntityShape<MigrationOptionsView> shape() {
    return shape;
  }

  @Override
  protected List<MigrationOptionsView> rows(Scope scope) {
    return configurations.options(scope.id()).stream().toList();
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.UPDATE);
  }

  @Override
  public MigrationOptionsView change(Scope scope, MigrationOptionsView present, Body body) {
    Map<String, Object> wanted = settings.sent(body);
    if (wanted.isEmpty()) {
      throw ApiRefusal.badRequest("Send at least one setting.");
    }
    configurations.changeOptions(scope.name(), wanted, present::equals);
    return configurations.options(scope.id()).orElseThrow(ApiRefusal::changedMeanwhile);
  }
}
