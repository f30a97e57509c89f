package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationFigures;
import org.cloudmigration.service.management.MigrationInformation;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.TableOverviewService;
import org.cloudmigration.service.setup.update.PipelineChange;
import org.cloudmigration.service.setup.update.PipelineCheck;
import org.cloudmigration.service.setup.update.PipelineUpdateService;
import org.cloudmigration.service.validation.VerificationService;
import org.cloudmigration.web.odata.BoundAction;
import org.cloudmigration.web.odata.BoundAction.ComplexShape;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** What the page Cloud Migration Management shows at a glance: one entity. */
@ApplicationScoped
public class CloudMigrationManagement extends MemorySet<MigrationOverview> {

  private static final EntityShape<MigrationOverview> SHAPE =
      new EntityShape<MigrationOverview>(ApiNames.MANAGEMENT, "cloudMigrationManagement")
          .guid("id", overview -> overview.environment().id())
          .option("setupState", overview -> OptionName.of(overview.setup()))
          .text("status", overview -> overview.status().text())
          .text("guidance", overview -> overview.status().guidance())
          .text("notices", CloudMigrationManagement::notices)
          .large("tablesRemaining", overview -> overview.figures().remaining())
          .large("tablesSuccessful", overview -> overview.figures().successful())
          .large("tablesFailed", overview -> overview.figures().failed())
          .large("tablesWarning", overview -> overview.figures().warnings())
          .large("tablesNotMigrated", overview -> overview.figures().notMigrated())
          .decimal("successRate", overview -> rate(overview.figures()))
          .whole("companiesSelected", overview -> overview.figures().companies().selected())
          .whole("companiesReplicated", overview -> overview.figures().companies().replicated())
          .whole("companiesTotal", overview -> overview.figures().companies().total())
          .whole(
              "companiesNotInitialized",
              overview -> overview.figures().companies().notInitialized())
          .text("product", overview -> overview.information().product())
          .text("sqlServerType", overview -> source(overview.information()))
          .text("runtimeName", overview -> overview.information().runtime())
          .option("runtimeState", overview -> runtimeState(overview.information()))
          .text("dataFactory", overview -> overview.information().dataFactory())
          .text("replicationUser", overview -> overview.information().replicationUser())
          .text("deployedVersion", overview -> overview.information().deployedVersion())
          .text("serverVersion", overview -> overview.information().serverVersion())
          .text("errors", overview -> ApiNames.text(overview.error()))
          .text("errorCode", overview -> ApiNames.code(overview.error()));

  private static final ComplexShape UPDATE =
      new ComplexShape(
          "pipelineUpdate",
          List.of("deployedVersion", "latestVersion", "updateAvailable", "changes", "trouble"));

  @Inject ManagementService management;
  @Inject TableOverviewService tables;
  @Inject VerificationService verification;
  @Inject PipelineUpdateService updates;

  @Override
  public EntityShape<MigrationOverview> shape() {
    return SHAPE;
  }

  @Override
  protected List<MigrationOverview> rows(Scope scope) {
    return management.overview(scope.name()).stream().toList();
  }

  @Override
  public List<BoundAction<MigrationOverview>> actions() {
    return List.of(
        BoundAction.plain(
            "verifyAllTables",
            (scope, any) -> {
              List<UUID> all = tables.ids(scope.id(), OverviewFilter.ALL);
              verification.verify(scope.name(), all);
            }),
        BoundAction.plain("stopVerification", (scope, any) -> verification.stop(scope.name())),
        new BoundAction<>(
            "checkForUpdate",
            List.of(),
            UPDATE,
            (scope, any, arguments) -> told(updates.check(scope.name()))),
        BoundAction.plain("updatePipelines", (scope, any) -> updates.update(scope.name())));
  }

  private static Map<String, String> told(PipelineCheck check) {
    return Map.of(
        "deployedVersion", check.deployedVersion(),
        "latestVersion", check.serverVersion(),
        "updateAvailable", String.valueOf(check.differs()),
        "changes",
            check.changes().stream()
                .map(PipelineChange::toString)
                .collect(Collectors.joining("\n")),
        "trouble", ApiNames.text(check.trouble()));
  }

  private static String notices(MigrationOverview overview) {
    return overview.notices().stream()
        .map(notice -> notice.title() + ". " + notice.text())
        .collect(Collectors.joining("\n"));
  }

  /** Percent; nothing before a table was tried. */
  private static BigDecimal rate(MigrationFigures figures) {
    return figures.rate().known()
        ? BigDecimal.valueOf(figures.rate().percent()).setScale(2, RoundingMode.DOWN)
        : null;
  }

  private static String source(MigrationInformation information) {
    return Optional.ofNullable(information.source()).map(ApiNames::of).orElse("");
  }

  private static String runtimeState(MigrationInformation information) {
    return Optional.ofNullable(information.runtimeState()).map(OptionName::of).orElse("");
  }
}
