package org.cloudmigration.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationView;
import org.cloudmigration.service.upgrade.configuration.ConfigurationForms;
import org.cloudmigration.service.upgrade.configuration.DimensionChoice;
import org.cloudmigration.web.odata.ApiRefusal;
import org.cloudmigration.web.odata.Arguments;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.BoundAction.Parameter;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/**
 * How the data upgrade of each selected company is to go. The entity without a name is what is set
 * for all companies: a change of it is written to every one of them.
 */
@ApplicationScoped
public class CompanyConfigurationSet extends MemorySet<CompanyConfigurationView> {

  private static final String FIRST = "dimension1";
  private static final String SECOND = "dimension2";
  private static final String CLEAR = "clearBlank";

  private static final ComplexShape SEGMENTS =
      new ComplexShape("companySegments", List.of("segments"));

  @Inject CompanyConfigurationService configurations;
  @Inject ConfigurationForms forms;

  private SettingProperties settings;
  private EntityShape<CompanyConfigurationView> shape;

  @PostConstruct
  void describe() {
    settings = new SettingProperties(forms.companySettings());
    shape =
        settings.addTo(
            new EntityShape<CompanyConfigurationView>(
                    ApiNames.CONFIGURATIONS, "companyConfiguration")
                .guid("id", CompanyConfigurationView::id)
                .text("name", CompanyConfigurationView::name)
                .text("displayName", CompanyConfigurationView::displayName)
                .flag("changeable", CompanyConfigurationView::changeable)
                .text("whyNotChangeable", CompanyConfigurationView::frozen)
                .whole("differingSettings", CompanyConfigurationView::differing)
                .text("modifiedBy", CompanyConfigurationView::modifiedBy)
                .time("modifiedAt", CompanyConfigurationView::modifiedAt),
            CompanyConfigurationView::settings);
  }

  @Override
  public EntityShape<CompanyConfigurationView> shape() {
    return shape;
  }

  @Override
  protected List<CompanyConfigurationView> rows(Scope scope) {
    return configurations.all(scope.id());
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.UPDATE);
  }

  @Override
  public CompanyConfigurationView change(Scope scope, CompanyConfigurationView present, Body body) {
    Map<String, Object> wanted = settings.sent(body);
    if (wanted.isEmpty()) {
      throw ApiRefusal.badRequest("Send at least one setting.");
    }
    if (present.isForAll()) {
      configurations.changeForAll(scope.name(), wanted, present::equals);
    } else {
      configurations.change(scope.name(), present.id(), wanted, present::equals);
    }
    return rows(scope).stream()
        .filter(row -> row.id().equals(present.id()))
        .findFirst()
        .orElseThrow(ApiRefusal::changedMeanwhile);
  }

  @Override
  public List<BoundAction<CompanyConfigurationView>> actions() {
    return List.of(
        new BoundAction<>(
            "setAllDimensions",
            List.of(
                new Parameter(FIRST, EdmPrimitiveTypeKind.String),
                new Parameter(SECOND, EdmPrimitiveTypeKind.String),
                new Parameter(CLEAR, EdmPrimitiveTypeKind.Boolean)),
            null,
            (scope, any, arguments) -> {
              configurations.setAllDimensions(scope.name(), choice(arguments));
              return Map.of();
            }),
        BoundAction.plain(
            "resetDefaults",
            (scope, any) -> configurations.resetDefaults(scope.name(), scope.name())),
        new BoundAction<>(
            "tellSegments",
            List.of(),
            SEGMENTS,
            (scope, company, arguments) ->
                Map.of(
                    "segments",
                    String.join(
                        "; ",
                        configurations
                            .segments(scope.id())
                            .getOrDefault(company.id(), List.of())))));
  }

  private static DimensionChoice choice(Arguments arguments) {
    return new DimensionChoice(
        arguments.text(FIRST).orElse(""), arguments.text(SECOND).orElse(""), arguments.flag(CLEAR));
  }
}
