package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.setup.AutomatedSetup;
import org.cloudmigration.service.setup.FootprintView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.OutlineChange;
import org.cloudmigration.service.setup.OutlineText;
import org.cloudmigration.service.setup.SetupAutomationService;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/**
 * What the environment migrates from: at most one. The connection string is never answered; name
 * and key of the runtime are told once, to who has just sent the setup, the key to administrators.
 */
@ApplicationScoped
public class SetupCloudMigration extends MemorySet<SetupCloudMigration.Setup> {

  /** The setup as it stands, with what only the answer to its sender holds. */
  public record Setup(UUID id, GuideView guide, String runtimeName, String runtimeKey) {}

  private static final String CONNECTION_STRING = "sqlConnectionString";

  private static final EntityShape<Setup> SHAPE =
      new EntityShape<Setup>(ApiNames.SETUP, "setupCloudMigration")
          .guid("id", Setup::id)
          .text("productId", setup -> setup.guide().productId())
          .writable()
          .text("sqlServerType", setup -> type(setup.guide().sqlServerType()))
          .writable()
          .text(CONNECTION_STRING, setup -> "")
          .writable()
          .text("runtimeName", Setup::runtimeName)
          .writable()
          .text("runtimeKey", Setup::runtimeKey)
          .option("step", setup -> OptionName.of(setup.guide().step()))
          .flag("enabled", setup -> setup.guide().enabled())
          .flag("setupCompleted", setup -> setup.guide().finished())
          .flag("trustServerCertificate", setup -> setup.guide().certificateTrusted())
          .writable()
          .text("serverCertificate", setup -> setup.guide().certificates().pem())
          .writable()
          .text("sourceSchema", setup -> setup.guide().outline().schema())
          .writable()
          .text("companyTableName", setup -> setup.guide().outline().companyTable())
          .writable()
          .text("customTables", setup -> OutlineText.of(setup.guide().outline().tables()))
          .writable()
          .text("dataFactory", setup -> setup.guide().dataFactory())
          .text("dataFactoryReason", setup -> setup.guide().dataFactoryReason())
          .text("consentBy", setup -> setup.guide().consentBy())
          .time("consentAt", setup -> setup.guide().consentAt())
          .option("preparationStatus", SetupCloudMigration::preparation)
          .text("preparationError", SetupCloudMigration::preparationError);

  /** For a DBA to run instead, to take all of it away, and to give the least rights. */
  private static final ComplexShape SCRIPTS =
      new ComplexShape("setupScripts", List.of("creation", "removal", "login"));

  @Inject SetupGuideService guide;
  @Inject SetupAutomationService automation;
  @Inject TableMappingService mappings;

  @Override
  public EntityShape<Setup> shape() {
    return SHAPE;
  }

  @Override
  protected List<Setup> rows(Scope scope) {
    GuideView view = guide.guide(scope.name());
    return view.begun() ? List.of(new Setup(scope.id(), view, "", "")) : List.of();
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.CREATE, Change.UPDATE);
  }

  @Override
  public Setup create(Scope scope, Body body) {
    automation.begin(scope.name(), wanted(body));
    return answered(scope);
  }

  @Override
  public Setup change(Scope scope, Setup present, Body body) {
    automation.change(scope.name(), wanted(body));
    return answered(scope);
  }

  @Override
  public List<BoundAction<Setup>> actions() {
    return List.of(
        BoundAction.plain("completeSetup", (scope, setup) -> automation.complete(scope.name())),
        BoundAction.plain(
            "installedIntegrationRuntime", (scope, setup) -> automation.prepare(scope.name())),
        // As of any mapping; here too, because there may be none left.
        BoundAction.plain(
            "restoreDefaults", (scope, setup) -> mappings.restoreDefaults(scope.name())),
        BoundAction.plain(
            "acceptWarnings", (scope, setup) -> automation.acceptWarnings(scope.name())),
        BoundAction.plain("startOver", (scope, setup) -> guide.startOver(scope.name())),
        new BoundAction<>(
            "tellScripts",
            List.of(),
            SCRIPTS,
            (scope, setup, arguments) -> told(guide.footprint(scope.name()))),
        BoundAction.plain(
            "stopPreparation", (scope, setup) -> guide.stopPreparation(scope.name())));
  }

  private static Map<String, String> told(FootprintView footprint) {
    return Map.of(
        "creation", footprint.creationScript(),
        "removal", footprint.removalScript(),
        "login", footprint.loginScript());
  }

  private Setup answered(Scope scope) {
    GuideView view = guide.guide(scope.name());
    return new Setup(
        scope.id(),
        view,
        view.runtime() == null ? "" : view.runtime().name(),
        automation.runtimeKey(scope.name()).orElse(""));
  }

  private static AutomatedSetup wanted(Body body) {
    Optional<SqlServerType> type =
        body.text("sqlServerType")
            .map(
                name ->
                    ApiNames.sqlServerType(name)
                        .orElseThrow(
                            () ->
                                new InvalidInputException(
                                    "sqlServerType",
                                    "SOURCE_TYPE",
                                    "There is no kind of source of this name.",
                                    "Send SQLServer, AzureSQL, PostgreSQL or Embedded.")));
    return new AutomatedSetup(
        body.text("productId").orElse(null),
        type.orElse(null),
        body.text(CONNECTION_STRING).orElse(null),
        body.text("runtimeName").orElse(null),
        body.flag("trustServerCertificate").orElse(null),
        body.text("serverCertificate").orElse(null),
        new OutlineChange(
            body.text("sourceSchema").orElse(null),
            body.text("companyTableName").orElse(null),
            body.text("customTables").orElse(null)));
  }

  private static String type(SqlServerType type) {
    return type == null ? "" : ApiNames.of(type);
  }

  private static String preparation(Setup setup) {
    return setup.guide().preparation() == null
        ? ""
        : OptionName.of(setup.guide().preparation().status());
  }

  private static String preparationError(Setup setup) {
    return setup.guide().preparation() == null || setup.guide().preparation().error() == null
        ? ""
        : setup.guide().preparation().error().happened();
  }
}
