package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.environment.ApprovalView;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.runtime.FactoryChoice;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.service.runtime.RuntimeNodes;
import org.cloudmigration.service.setup.preparation.Pipelines;
import org.cloudmigration.service.setup.preparation.Preparations;

/** Shows a guide to page and API, without its secrets. */
@ApplicationScoped
@Transactional
public class GuideViews {

  @Inject SetupGuides guides;
  @Inject GuideOutline outlines;
  @Inject Approvals approvals;
  @Inject MigrationSetups setups;
  @Inject Preparations preparations;
  @Inject Pipelines pipelines;
  @Inject DataFactories factories;
  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeNodes nodes;

  /**
   * @param userName who looks at it
   */
  GuideView of(Environment environment, String userName) {
    ApprovalView approval = approvals.view(environment.id(), userName);
    boolean enabled = setups.of(environment.id()).filter(MigrationSetup::enabled).isPresent();
    boolean hasRuns = pipelines.wasReplicated(environment.id());
    return guides
        .of(environment.id())
        .map(guide -> of(environment, guide, approval, enabled, hasRuns))
        .orElseGet(() -> beginning(environment, approval, enabled, hasRuns));
  }

  private GuideView of(
      Environment environment,
      SetupGuide guide,
      ApprovalView approval,
      boolean enabled,
      boolean hasRuns) {
    String connection = guides.connectionString(guide);
    boolean sample = guide.sqlServerType() == SqlServerType.EMBEDDED;
    IntegrationRuntime runtime =
        guide.runtimeId() == null ? null : runtimes.byId(guide.runtimeId());
    FactoryChoice factory = runtime == null ? null : factories.explain(environment, runtime);
    return new GuideView(
        environment.name(),
        guide.step(),
        guide.startedBy(),
        approval,
        hasRuns,
        guide.finishedAt() != null,
        enabled,
        guide.consentBy(),
        guide.consentAt(),
        guide.productId(),
        guide.sqlServerType(),
        connection.isEmpty() ? "" : GuideConnection.masked(guide.sqlServerType(), connection),
        !connection.isEmpty()
            && !sample
            && ServerAddress.parse(connection).trustServerCertificate(),
        CertificateUpload.of(ServerCertificates.parse(guide.serverCertificate())),
        outlines.entered(guide),
        runtime == null ? null : runtime(runtime),
        factory == null ? "" : factory.factory().name(),
        factory == null ? "" : factory.reason(),
        preparations.view(guide.pipelineRunId()).orElse(null));
  }

  private static GuideView beginning(
      Environment environment, ApprovalView approval, boolean enabled, boolean hasRuns) {
    return new GuideView(
        environment.name(),
        GuideStep.CONSENT,
        "",
        approval,
        hasRuns,
        false,
        enabled,
        null,
        null,
        "",
        null,
        "",
        false,
        CertificateUpload.of(ServerCertificates.NONE),
        OutlineInput.NONE,
        null,
        "",
        "",
        null);
  }

  /** Where this server is the engine, its own node does the work of every runtime. */
  private RuntimeView runtime(IntegrationRuntime runtime) {
    return new RuntimeView(
        runtime.name(),
        runtime.state(),
        DataFactories.isHere(factories.byId(runtime.dataFactoryId())),
        nodes.of(runtime.id()).stream().map(node -> NodeView.of(runtime, node)).toList());
  }

  static ProductChoice choice(Product product) {
    return new ProductChoice(
        product.id(),
        product.displayName(),
        product.description(),
        product.sources(),
        product.sources().contains(SqlServerType.EMBEDDED)
            ? new SampleConnection(product.id(), 1).toString()
            : "",
        product.asksForTables(),
        product.dataUpgradeFollows(),
        product.companyChecks());
  }
}
