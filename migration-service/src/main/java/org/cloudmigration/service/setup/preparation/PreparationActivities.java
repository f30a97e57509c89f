package org.cloudmigration.service.setup.preparation;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.ActivityKind;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.PipelineWork;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.setup.check.CheckResult;
import org.cloudmigration.service.setup.check.CheckSide;
import org.cloudmigration.service.setup.check.CompatibilityChecks;
import org.cloudmigration.service.setup.check.ConnectionTroubles;

/** Does what the activities of one preparation say. */
final class PreparationActivities implements PipelineWork.Executor {

  private final PreparationContext context;
  private final CheckFacts facts;
  private final FootprintKeeper footprint;
  private final ServiceSteps service;
  private final ConnectionTroubles troubles;

  PreparationActivities(
      PreparationContext context,
      CheckFacts facts,
      FootprintKeeper footprint,
      ServiceSteps service,
      ConnectionTroubles troubles) {
    this.context = context;
    this.facts = facts;
    this.footprint = footprint;
    this.service = service;
    this.troubles = troubles;
  }

  @Override
  public ActivityOutcome execute(ActivityDefinition activity) {
    try {
      return activity.kind() == ActivityKind.CHECK
          ? judge(activity)
          : new ActivityOutcome.Succeeded(work(activity));
    } catch (SQLException e) {
      CheckSide side = activity.place() == Place.TENANT ? CheckSide.TENANT : CheckSide.SOURCE;
      return new ActivityOutcome.Failed(
          troubles.report(side, context.adapter(activity.place()).dialect().trouble(e), e));
    } catch (MigrationException e) {
      return new ActivityOutcome.Failed(e.report());
    } catch (FactoryException e) {
      return new ActivityOutcome.Failed(e.report());
    } catch (HaulException e) {
      return new ActivityOutcome.Failed(e.report());
    }
  }

  private ActivityOutcome judge(ActivityDefinition activity) throws SQLException {
    CheckResult result =
        CompatibilityChecks.named(activity.name()).judge(facts.of(activity.place()));
    return switch (result) {
      case CheckResult.Passed(String finding) -> new ActivityOutcome.Succeeded(finding);
      case CheckResult.Warned warned -> new ActivityOutcome.Warned(warned.report());
      case CheckResult.Failed failed -> new ActivityOutcome.Failed(failed.report());
    };
  }

  private String work(ActivityDefinition activity) throws SQLException {
    return switch (activity.name()) {
      case PreparationPipeline.CHOOSE_FACTORY -> service.chooseFactory(context);
      case PreparationPipeline.REGISTER_RUNTIME -> service.registerRuntime(context);
      case PreparationPipeline.CONNECT_SOURCE -> connect(Place.SOURCE);
      case PreparationPipeline.CONNECT_TENANT -> connect(Place.TENANT);
      case PreparationPipeline.MAKE_SOURCE_OBJECTS -> footprint.make(context, Place.SOURCE);
      case PreparationPipeline.MAKE_TENANT_OBJECTS -> footprint.make(context, Place.TENANT);
      case PreparationPipeline.LIST_COMPANIES -> companies();
      case PreparationPipeline.LIST_EXTENSIONS -> extensions();
      case PreparationPipeline.LIST_TABLES -> tables();
      case PreparationPipeline.CREATE_REPLICATION -> service.createReplicationPipeline(context);
      case PreparationPipeline.MARK_READY -> service.markReady(context);
      case PreparationPipeline.DELETE_PREPARATION -> service.deletePreparation(context);
      default -> throw new IllegalArgumentException("Nobody knows how to " + activity.name());
    };
  }

  private String connect(Place place) throws SQLException {
    ServerFacts server = context.facts(place);
    return server.product()
        + " "
        + server.version()
        + (server.edition().isBlank() ? "" : ", " + server.edition())
        + (server.login().isBlank() ? "" : ", as " + server.login());
  }

  private String companies() throws SQLException {
    CompanyList found = context.companyList();
    context.listed = found.companies();
    return found.told();
  }

  private String extensions() throws SQLException {
    ExtensionList found = ExtensionList.read(context);
    context.extensions = found.apps();
    return found.told();
  }

  private String tables() throws SQLException {
    List<TableDefinition> found = SourceTables.of(context);
    for (TableDefinition table : found) {
      context.tables.add(SourceTables.planned(context, table));
    }
    long changes =
        context.tables.stream()
            .map(ReplicatedTable::copyMethod)
            .filter(CopyMethod.CHANGES::equals)
            .count();
    return "%d tables: %d by their changes, %d in full each time"
        .formatted(found.size(), changes, found.size() - changes);
  }
}
