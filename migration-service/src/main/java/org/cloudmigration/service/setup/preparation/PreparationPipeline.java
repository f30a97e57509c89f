package org.cloudmigration.service.setup.preparation;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.ActivityKind;
import org.cloudmigration.service.pipeline.PipelineDefinition;
import org.cloudmigration.service.setup.check.Check;
import org.cloudmigration.service.setup.check.CheckSide;
import org.cloudmigration.service.setup.check.CompatibilityChecks;

/**
 * The preparation pipeline: what is checked, made and listed before an environment is ready for
 * replication, in the order of the house's plan. Checks stand beside each other, so that all faults
 * show at once; nothing is made before every check has passed or its warning is accepted.
 */
final class PreparationPipeline {

  static final String CHOOSE_FACTORY = "ChooseDataFactory";
  static final String REGISTER_RUNTIME = "RegisterIntegrationRuntime";
  static final String CONNECT_SOURCE = "ConnectSource";
  static final String CONNECT_TENANT = "ConnectTenant";
  static final String MAKE_SOURCE_OBJECTS = "MakeSourceObjects";
  static final String MAKE_TENANT_OBJECTS = "MakeTenantObjects";
  static final String LIST_COMPANIES = "ListCompanies";
  static final String LIST_EXTENSIONS = "ListExtensions";
  static final String LIST_TABLES = "ListTables";
  static final String CREATE_REPLICATION = "CreateReplicationPipeline";
  static final String MARK_READY = "MarkReady";
  static final String DELETE_PREPARATION = "DeletePreparationPipeline";

  private final List<ActivityDefinition> activities = new ArrayList<>();

  private PreparationPipeline() {}

  static PipelineDefinition of(Environment environment) {
    return new PreparationPipeline().build("prepare-" + environment.name());
  }

  private PipelineDefinition build(String name) {
    add(CHOOSE_FACTORY, "Choose a data factory", ActivityKind.SERVICE, Place.SERVICE);
    add(
        REGISTER_RUNTIME,
        "Register the integration runtime",
        ActivityKind.SERVICE,
        Place.SERVICE,
        CHOOSE_FACTORY);
    add(
        CONNECT_SOURCE,
        "Connect to the source",
        ActivityKind.CONNECT,
        Place.SOURCE,
        REGISTER_RUNTIME);
    List<String> checks = new ArrayList<>(checks(CheckSide.SOURCE, CONNECT_SOURCE));
    add(
        CONNECT_TENANT,
        "Connect to the tenant",
        ActivityKind.CONNECT,
        Place.TENANT,
        REGISTER_RUNTIME);
    checks.addAll(checks(CheckSide.TENANT, CONNECT_TENANT));
    String[] allChecks = checks.toArray(String[]::new);
    add(
        MAKE_SOURCE_OBJECTS,
        "Make stored procedures and change tracking in the source",
        ActivityKind.MAKE_OBJECTS,
        Place.SOURCE,
        allChecks);
    add(
        MAKE_TENANT_OBJECTS,
        "Make stored procedures in the tenant",
        ActivityKind.MAKE_OBJECTS,
        Place.TENANT,
        allChecks);
    add(
        LIST_COMPANIES,
        "List the companies of the source",
        ActivityKind.LIST,
        Place.SOURCE,
        MAKE_SOURCE_OBJECTS);
    add(
        LIST_EXTENSIONS,
        "List the extensions of the tenant",
        ActivityKind.LIST,
        Place.TENANT,
        MAKE_TENANT_OBJECTS);
    add(
        LIST_TABLES,
        "List the tables with their copy method",
        ActivityKind.LIST,
        Place.SOURCE,
        LIST_COMPANIES,
        LIST_EXTENSIONS);
    add(
        CREATE_REPLICATION,
        "Create the replication pipeline",
        ActivityKind.SERVICE,
        Place.SERVICE,
        LIST_TABLES);
    add(
        MARK_READY,
        "Mark the environment ready",
        ActivityKind.SERVICE,
        Place.SERVICE,
        CREATE_REPLICATION);
    add(
        DELETE_PREPARATION,
        "Delete the preparation pipeline",
        ActivityKind.SERVICE,
        Place.SERVICE,
        MARK_READY);
    return new PipelineDefinition(name, activities);
  }

  private List<String> checks(CheckSide side, String after) {
    List<String> names = new ArrayList<>();
    for (Check check : CompatibilityChecks.of(side)) {
      add(check.name(), check.title(), ActivityKind.CHECK, Place.valueOf(side.name()), after);
      names.add(check.name());
    }
    return names;
  }

  private void add(String name, String title, ActivityKind kind, Place place, String... after) {
    activities.add(new ActivityDefinition(name, title, kind, place, List.of(after)));
  }
}
