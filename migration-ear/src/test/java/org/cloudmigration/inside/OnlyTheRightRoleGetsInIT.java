package org.cloudmigration.inside;

import static java.util.EnumSet.allOf;
import static java.util.EnumSet.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.inside.Caller.ADMIN;
import static org.cloudmigration.inside.Caller.OPERATOR;
import static org.cloudmigration.inside.Caller.VIEWER;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.mapping.TargetTableType;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.environment.DeletionInput;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.NewEnvironment;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.replication.FindingFilter;
import org.cloudmigration.service.replication.RunLogFilter;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.service.security.NewUser;
import org.cloudmigration.service.security.UserChange;
import org.cloudmigration.service.setup.AutomatedSetup;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.OutlineInput;
import org.cloudmigration.service.upgrade.configuration.DimensionChoice;
import org.cloudmigration.service.webhook.ProvenReceiver;
import org.cloudmigration.service.webhook.SubscriptionInput;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every business method of every EJB, called by nobody and by each role. */
@ExtendWith(ArquillianExtension.class)
class OnlyTheRightRoleGetsInIT {

  private static final Set<Caller> EVERYBODY = allOf(Caller.class);
  private static final Set<Caller> SIGNED_IN = of(VIEWER, OPERATOR, ADMIN);
  private static final Set<Caller> MAY_RUN = of(OPERATOR, ADMIN);

  private static final String NOWHERE = "no such environment";

  /** By type, an argument that names nothing that is there. */
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.ofEntries(
          Map.entry(MappingInput.class, new MappingInput(null, null, null, null, null, null)),
          Map.entry(
              TableMappingView.class,
              new TableMappingView(
                  new UUID(0, 0),
                  TargetTableType.TABLE,
                  new UUID(0, 0),
                  "",
                  0,
                  "",
                  "",
                  true,
                  false)),
          Map.entry(String.class, NOWHERE),
          Map.entry(Map.class, Map.of()),
          Map.entry(DimensionChoice.class, new DimensionChoice("", "", false)),
          Map.entry(byte[].class, new byte[0]),
          Map.entry(UUID.class, new UUID(0, 0)),
          Map.entry(int.class, 1),
          Map.entry(long.class, 1L),
          Map.entry(boolean.class, true),
          Map.entry(List.class, List.of()),
          Map.entry(Set.class, Set.of()),
          Map.entry(SubscriptionInput.class, new SubscriptionInput("", "", "")),
          Map.entry(Collection.class, List.of()),
          Map.entry(Consumer.class, (Consumer<Object>) any -> {}),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(LogFilter.class, LogFilter.ALL),
          Map.entry(LogOrder.class, LogOrder.NEWEST_FIRST),
          Map.entry(OverviewFilter.class, OverviewFilter.ALL),
          Map.entry(OverviewOrder.class, OverviewOrder.BY_COMPANY),
          Map.entry(TableFilter.class, TableFilter.ALL),
          Map.entry(TableSort.class, TableSort.PLAN),
          Map.entry(FindingFilter.class, FindingFilter.ALL),
          Map.entry(RunLogFilter.class, RunLogFilter.ALL),
          Map.entry(TimeLineFilter.class, TimeLineFilter.all(NOWHERE)),
          Map.entry(
              ConnectionInput.class,
              new ConnectionInput(SqlServerType.EMBEDDED, "", "", false, "")),
          Map.entry(
              NewEnvironment.class,
              new NewEnvironment(NOWHERE, EnvironmentType.SANDBOX, "", TenantInput.EMBEDDED)),
          Map.entry(EnvironmentChange.class, new EnvironmentChange(null, null, null, null)),
          Map.entry(DeletionInput.class, new DeletionInput("", false)),
          Map.entry(Predicate.class, (Predicate<Object>) any -> true),
          Map.entry(ChecklistView.Item.class, new ChecklistView.Item("", "", "", null, null)),
          Map.entry(NewUser.class, new NewUser("no such user", "", "", false)),
          Map.entry(UserChange.class, new UserChange("", false, true)),
          Map.entry(OutlineInput.class, OutlineInput.NONE),
          Map.entry(AutomatedSetup.class, new AutomatedSetup(null, null, null, null)),
          Map.entry(Condition.class, Condition.ALL),
          Map.entry(RenewedKeys.class, RenewedKeys.PRIMARY),
          Map.entry(ListRequest.class, new ListRequest(Condition.ALL, List.of(), 0, 1)));

  /** A new method has to be entered here, by whoever decides who may call it. */
  private static final Map<String, Set<Caller>> MATRIX =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ApprovalService.grant", of(ADMIN)),
              Map.entry("ApprovalService.revoke", of(ADMIN)),
              Map.entry("ApprovalService.view", SIGNED_IN),
              Map.entry("AuditService.check", of(ADMIN)),
              Map.entry("AuditService.entries", of(ADMIN)),
              Map.entry("AuditService.firstBrokenEntry", SIGNED_IN),
              Map.entry("AuditService.lastCheck", SIGNED_IN),
              Map.entry("ChecklistService.mark", MAY_RUN),
              Map.entry("ChecklistService.of", SIGNED_IN),
              Map.entry("DataUpgradeService.dismiss", MAY_RUN),
              Map.entry("DataUpgradeService.runDataUpgrade", MAY_RUN),
              Map.entry("TestVerdictService.countVerdicts", SIGNED_IN),
              Map.entry("TestVerdictService.heed", MAY_RUN),
              Map.entry("TestVerdictService.ignore", MAY_RUN),
              Map.entry("TestVerdictService.verdicts", SIGNED_IN),
              Map.entry("SnapshotService.rerun", MAY_RUN),
              Map.entry("SnapshotService.rerunAnew", MAY_RUN),
              Map.entry("SnapshotStatusService.all", SIGNED_IN),
              Map.entry("SnapshotStatusService.count", SIGNED_IN),
              Map.entry("SnapshotStatusService.figures", SIGNED_IN),
              Map.entry("SnapshotStatusService.page", SIGNED_IN),
              Map.entry("TrialBalanceService.read", SIGNED_IN),
              Map.entry("UnpostedBatchService.batches", SIGNED_IN),
              Map.entry("UnpostedBatchService.countBatches", SIGNED_IN),
              Map.entry("UnpostedBatchService.lookAgain", MAY_RUN),
              Map.entry("UpgradeStatusService.all", SIGNED_IN),
              Map.entry("UpgradeStatusService.changes", SIGNED_IN),
              Map.entry("UpgradeStatusService.countChanges", SIGNED_IN),
              Map.entry("UpgradeStatusService.companies", SIGNED_IN),
              Map.entry("UpgradeStatusService.countCompanies", SIGNED_IN),
              Map.entry("UpgradeStatusService.countFindings", SIGNED_IN),
              Map.entry("UpgradeStatusService.countSteps", SIGNED_IN),
              Map.entry("UpgradeStatusService.figures", SIGNED_IN),
              Map.entry("UpgradeStatusService.findings", SIGNED_IN),
              Map.entry("UpgradeStatusService.latest", SIGNED_IN),
              Map.entry("UpgradeStatusService.steps", SIGNED_IN),
              Map.entry("ChecklistService.tick", MAY_RUN),
              Map.entry("ChecklistService.untick", MAY_RUN),
              Map.entry("CompanyConfigurationService.all", SIGNED_IN),
              Map.entry("CompanyConfigurationService.change", MAY_RUN),
              Map.entry("CompanyConfigurationService.changeForAll", MAY_RUN),
              Map.entry("CompanyConfigurationService.changeOptions", MAY_RUN),
              Map.entry("CompanyConfigurationService.companies", SIGNED_IN),
              Map.entry("CompanyConfigurationService.company", SIGNED_IN),
              Map.entry("CompanyConfigurationService.count", SIGNED_IN),
              Map.entry("CompanyConfigurationService.of", SIGNED_IN),
              Map.entry("CompanyConfigurationService.options", SIGNED_IN),
              Map.entry("CompanyConfigurationService.questions", SIGNED_IN),
              Map.entry("CompanyConfigurationService.resetDefaults", MAY_RUN),
              Map.entry("CompanyConfigurationService.segments", SIGNED_IN),
              Map.entry("CompanyConfigurationService.setAllDimensions", MAY_RUN),
              Map.entry("CompanyService.created", SIGNED_IN),
              Map.entry("ComparisonListService.comparisons", SIGNED_IN),
              Map.entry("ComparisonListService.rows", SIGNED_IN),
              Map.entry("ComparisonListService.countRows", SIGNED_IN),
              Map.entry("ComparisonListService.countComparisons", SIGNED_IN),
              Map.entry("CompanyService.mark", MAY_RUN),
              Map.entry("CompanyService.count", SIGNED_IN),
              Map.entry("CompanyService.createSelected", MAY_RUN),
              Map.entry("CompanyService.deleted", MAY_RUN),
              Map.entry("CompanyService.differences", SIGNED_IN),
              Map.entry("CompanyService.list", SIGNED_IN),
              Map.entry("CompanyService.markInitialized", MAY_RUN),
              Map.entry("CompanyService.renamed", MAY_RUN),
              Map.entry("CompanyService.retryCreation", MAY_RUN),
              Map.entry("CompanyService.scheduleInitialization", MAY_RUN),
              Map.entry("CompanyService.select", MAY_RUN),
              Map.entry("CompanyService.selectAndCreate", MAY_RUN),
              Map.entry("CompletionService.abandon", of(ADMIN)),
              Map.entry("CompletionService.complete", of(ADMIN)),
              Map.entry("CompletionService.disable", of(ADMIN)),
              Map.entry("CompletionService.pause", of(ADMIN)),
              Map.entry("CompletionService.view", SIGNED_IN),
              Map.entry("EnvironmentService.change", of(ADMIN)),
              Map.entry("EnvironmentService.create", of(ADMIN)),
              Map.entry("EnvironmentService.delete", of(ADMIN)),
              Map.entry("EnvironmentService.deletion", of(ADMIN)),
              Map.entry("EnvironmentService.find", SIGNED_IN),
              Map.entry("EnvironmentService.list", SIGNED_IN),
              Map.entry("FindingService.count", SIGNED_IN),
              Map.entry("FindingService.countList", SIGNED_IN),
              Map.entry("FindingService.counts", SIGNED_IN),
              Map.entry("FindingService.list", SIGNED_IN),
              Map.entry("FindingService.newest", SIGNED_IN),
              Map.entry("FindingService.page", SIGNED_IN),
              Map.entry("ManagementService.actions", SIGNED_IN),
              Map.entry("ManagementService.overview", SIGNED_IN),
              Map.entry("MigrationLogService.count", SIGNED_IN),
              Map.entry("MigrationLogService.line", SIGNED_IN),
              Map.entry("MigrationLogService.lines", SIGNED_IN),
              Map.entry("NotMigratedService.companiesNeverRun", SIGNED_IN),
              Map.entry("NotMigratedService.count", SIGNED_IN),
              Map.entry("NotMigratedService.countList", SIGNED_IN),
              Map.entry("NotMigratedService.list", SIGNED_IN),
              Map.entry("NotMigratedService.tables", SIGNED_IN),
              Map.entry("ReplicationService.pause", MAY_RUN),
              Map.entry("ReplicationService.resume", MAY_RUN),
              Map.entry("ReplicationService.runDiagnostic", MAY_RUN),
              Map.entry("ReplicationService.runFullReplication", of(ADMIN)),
              Map.entry("ReplicationService.runReplication", MAY_RUN),
              Map.entry("ReplicationService.stop", MAY_RUN),
              Map.entry("ResetService.impact", of(ADMIN)),
              Map.entry("ResetService.latest", SIGNED_IN),
              Map.entry("ResetService.reset", of(ADMIN)),
              Map.entry("RunComparisonService.compare", SIGNED_IN),
              Map.entry("RunListService.countRuns", SIGNED_IN),
              Map.entry("RunListService.countTables", SIGNED_IN),
              Map.entry("RunListService.runs", SIGNED_IN),
              Map.entry("RunListService.tables", SIGNED_IN),
              Map.entry("RunLogService.count", SIGNED_IN),
              Map.entry("RunLogService.countList", SIGNED_IN),
              Map.entry("RunLogService.list", SIGNED_IN),
              Map.entry("RunLogService.lines", SIGNED_IN),
              Map.entry("RunLogService.matching", SIGNED_IN),
              Map.entry("RunLogService.numberedLines", SIGNED_IN),
              Map.entry("RunStatusService.companies", SIGNED_IN),
              Map.entry("RunStatusService.countTables", SIGNED_IN),
              Map.entry("RunStatusService.isNewest", SIGNED_IN),
              Map.entry("RunStatusService.latestRun", SIGNED_IN),
              Map.entry("RunStatusService.pace", SIGNED_IN),
              Map.entry("RunStatusService.run", SIGNED_IN),
              Map.entry("RunStatusService.runs", SIGNED_IN),
              Map.entry("RunStatusService.sortedTables", SIGNED_IN),
              Map.entry("RunStatusService.table", SIGNED_IN),
              Map.entry("RunStatusService.tablesOverRuns", SIGNED_IN),
              Map.entry("RunStatusService.tables", SIGNED_IN),
              Map.entry("RunTableService.reload", MAY_RUN),
              Map.entry("RunTableService.retry", MAY_RUN),
              Map.entry("RunTableService.skip", MAY_RUN),
              Map.entry("RunTimelineService.attemptPage", SIGNED_IN),
              Map.entry("RunTimelineService.attempts", SIGNED_IN),
              Map.entry("RunTimelineService.changedAttempts", SIGNED_IN),
              Map.entry("RunTimelineService.countAttempts", SIGNED_IN),
              Map.entry("RunTimelineService.countList", SIGNED_IN),
              Map.entry("RunTimelineService.list", SIGNED_IN),
              Map.entry("RunTimelineService.tableAt", SIGNED_IN),
              Map.entry("RuntimeService.list", SIGNED_IN),
              Map.entry("RuntimeService.removeNode", of(ADMIN)),
              Map.entry("RuntimeService.resetServiceKeys", of(ADMIN)),
              Map.entry("RuntimeService.serviceKeys", of(ADMIN)),
              Map.entry("SetupAutomationService.acceptWarnings", MAY_RUN),
              Map.entry("SetupAutomationService.begin", MAY_RUN),
              Map.entry("SetupAutomationService.change", MAY_RUN),
              Map.entry("SetupAutomationService.complete", MAY_RUN),
              Map.entry("SetupAutomationService.prepare", MAY_RUN),
              Map.entry("SetupAutomationService.runtimeKey", MAY_RUN),
              Map.entry("SetupGuideService.finishWithoutCompanies", MAY_RUN),
              Map.entry("SetupGuideService.acceptWarning", MAY_RUN),
              Map.entry("SetupGuideService.applyProductSettings", MAY_RUN),
              Map.entry("SetupGuideService.chooseProduct", MAY_RUN),
              Map.entry("SetupGuideService.connect", MAY_RUN),
              Map.entry("SetupGuideService.consent", MAY_RUN),
              Map.entry("SetupGuideService.finish", MAY_RUN),
              Map.entry("SetupGuideService.footprint", SIGNED_IN),
              Map.entry("SetupGuideService.guide", SIGNED_IN),
              Map.entry("SetupGuideService.nameTables", MAY_RUN),
              Map.entry("SetupGuideService.prepare", MAY_RUN),
              Map.entry("SetupGuideService.products", SIGNED_IN),
              Map.entry("SetupGuideService.readCertificate", MAY_RUN),
              Map.entry("SetupGuideService.runtimeKey", of(ADMIN)),
              Map.entry("SetupGuideService.selectCompanies", MAY_RUN),
              Map.entry("SetupGuideService.startOver", MAY_RUN),
              Map.entry("SetupGuideService.stopPreparation", MAY_RUN),
              Map.entry("SetupService.isSample", EVERYBODY),
              Map.entry("SetupService.of", SIGNED_IN),
              Map.entry("TableMappingService.add", MAY_RUN),
              Map.entry("TableMappingService.change", MAY_RUN),
              Map.entry("TableMappingService.delete", MAY_RUN),
              Map.entry("TableMappingService.deleteAllForExtension", MAY_RUN),
              Map.entry("TableMappingService.list", SIGNED_IN),
              Map.entry("TableMappingService.perDatabase", SIGNED_IN),
              Map.entry("TableMappingService.preserve", MAY_RUN),
              Map.entry("TableMappingService.restoreDefaults", MAY_RUN),
              Map.entry("SubscriptionDesk.change", MAY_RUN),
              Map.entry("SubscriptionDesk.create", MAY_RUN),
              Map.entry("SubscriptionDesk.delete", MAY_RUN),
              Map.entry("TimeLineService.count", SIGNED_IN),
              Map.entry("TimeLineService.countEntries", SIGNED_IN),
              Map.entry("TimeLineService.entries", SIGNED_IN),
              Map.entry("TimeLineService.entry", SIGNED_IN),
              Map.entry("TimeLineService.newest", SIGNED_IN),
              Map.entry("TimeLineService.page", SIGNED_IN),
              Map.entry("TimeLineService.people", SIGNED_IN),
              Map.entry("TableBlockService.block", MAY_RUN),
              Map.entry("TableBlockService.unblock", MAY_RUN),
              Map.entry("TableCountService.count", SIGNED_IN),
              Map.entry("TableHistoryService.copyWay", SIGNED_IN),
              Map.entry("TableHistoryService.count", SIGNED_IN),
              Map.entry("TableHistoryService.history", SIGNED_IN),
              Map.entry("TableListService.count", SIGNED_IN),
              Map.entry("TableListService.tables", SIGNED_IN),
              Map.entry("TableOverviewService.count", SIGNED_IN),
              Map.entry("TableOverviewService.counts", SIGNED_IN),
              Map.entry("TableOverviewService.ids", SIGNED_IN),
              Map.entry("TableOverviewService.table", SIGNED_IN),
              Map.entry("TableOverviewService.tables", SIGNED_IN),
              Map.entry("VerificationService.differences", SIGNED_IN),
              Map.entry("VerificationService.job", SIGNED_IN),
              Map.entry("VerificationService.latest", SIGNED_IN),
              Map.entry("SpeedLimitService.limit", MAY_RUN),
              Map.entry("VerificationService.stop", MAY_RUN),
              Map.entry("VerificationService.verify", MAY_RUN),
              Map.entry("UserService.change", of(ADMIN)),
              Map.entry("UserService.changeOwnPassword", SIGNED_IN),
              Map.entry("UserService.count", of(ADMIN)),
              Map.entry("UserService.create", of(ADMIN)),
              Map.entry("UserService.find", of(ADMIN)),
              Map.entry("UserService.list", of(ADMIN)),
              Map.entry("UserService.self", SIGNED_IN),
              Map.entry("UserService.setPassword", of(ADMIN)),
              Map.entry("WebhookService.change", MAY_RUN),
              Map.entry("WebhookService.create", MAY_RUN),
              Map.entry("WebhookService.delete", MAY_RUN),
              Map.entry("WebhookService.list", SIGNED_IN)));

  @Inject BeanManager beans;

  @Deployment
  static EnterpriseArchive ear() {
    return EarUnderTest.withTests();
  }

  @Test
  void everyMethodOfEveryEjbOpensToTheRolesOfTheMatrixAlone() throws Exception {
    Map<String, Set<Caller>> found = new TreeMap<>();
    for (Bean<?> ejb : ejbs()) {
      Object reference = reference(ejb);
      for (Method method : ejb.getBeanClass().getMethods()) {
        if (isBusinessMethod(method)) {
          found.put(
              ejb.getBeanClass().getSimpleName() + "." + method.getName(),
              whoGetsIn(reference, method));
        }
      }
    }
    assertThat(found).isEqualTo(MATRIX);
  }

  private List<Bean<?>> ejbs() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(
            bean ->
                Stream.of(Stateless.class, Stateful.class, Singleton.class)
                    .anyMatch(bean.getBeanClass()::isAnnotationPresent))
        .toList();
  }

  private static boolean isBusinessMethod(Method method) {
    return method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
  }

  private Object reference(Bean<?> ejb) {
    CreationalContext<?> context = beans.createCreationalContext(ejb);
    return beans.getReference(ejb, ejb.getBeanClass(), context);
  }

  private static Set<Caller> whoGetsIn(Object ejb, Method method) throws Exception {
    Set<Caller> callers = EnumSet.noneOf(Caller.class);
    for (Caller caller : Caller.values()) {
      if (caller.call(() -> getsIn(ejb, method))) {
        callers.add(caller);
      }
    }
    return callers;
  }

  /** Whatever goes wrong behind the door, the caller was let in. */
  private static boolean getsIn(Object ejb, Method method) throws IllegalAccessException {
    Object[] arguments =
        Stream.of(method.getParameterTypes()).map(OnlyTheRightRoleGetsInIT::anything).toArray();
    try {
      method.invoke(ejb, arguments);
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof EJBAccessException);
    }
  }

  private static Object anything(Class<?> type) {
    if (type == ProvenReceiver.class) {
      return null;
    }
    if (!ARGUMENTS.containsKey(type)) {
      throw new IllegalArgumentException("Say here what to call a method with: " + type);
    }
    return ARGUMENTS.get(type);
  }
}
