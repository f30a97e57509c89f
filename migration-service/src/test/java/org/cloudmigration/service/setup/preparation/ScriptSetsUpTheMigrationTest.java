package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.setup.AutomatedSetup;
import org.cloudmigration.service.setup.OutlineChange;
import org.cloudmigration.service.setup.SetupAutomationService;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script of Business Central's takes several steps of the guide with one request. */
class ScriptSetsUpTheMigrationTest {

  private static final AutomatedSetup SAMPLE =
      new AutomatedSetup("DynamicsGP", SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", null);

  @TempDir Path directory;
  private PreparedSample sample;
  private SetupAutomationService script;
  private CompanyService companies;

  @BeforeEach
  void open() {
    sample = new PreparedSample(directory);
    script = sample.server.bean(SetupAutomationService.class);
    companies = sample.server.bean(CompanyService.class);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private List<CompanyView> listed() {
    return companies.list(sample.environmentId);
  }

  private void mark(CompanyView company) {
    companies.mark(sample.environment, company.id(), true, false);
  }

  @Test
  void oneRequestLeadsToTheListOfCompanies() {
    script.begin(sample.environment, SAMPLE);

    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(sample.preparation().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(listed()).hasSize(2);
  }

  @Test
  void theSecondFirstRequestIsRefused() {
    script.begin(sample.environment, SAMPLE);

    assertThatThrownBy(() -> script.begin(sample.environment, SAMPLE))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("NAME_TAKEN"));
  }

  @Test
  void theRequestWithTheRuntimesNamePreparesAgainWithWhatIsStored() {
    script.begin(sample.environment, SAMPLE);
    UUID first = sample.preparation().id();
    String runtime = sample.view().runtime().name();

    script.change(sample.environment, new AutomatedSetup(null, null, null, runtime));

    assertThat(sample.preparation().id()).isNotEqualTo(first);
    assertThat(sample.view().runtime().name()).isEqualTo(runtime);
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
  }

  @Test
  void completingTakesTheSelectedCompanies() {
    script.begin(sample.environment, SAMPLE);
    mark(listed().getFirst());

    script.complete(sample.environment);

    assertThat(sample.view().finished()).isTrue();
    assertThat(listed()).filteredOn(CompanyView::replicate).hasSize(1);
  }

  @Test
  void companiesMayBeChosenAfterwards() {
    script.begin(sample.environment, SAMPLE);
    script.complete(sample.environment);
    assertThat(sample.view().finished()).isTrue();

    listed().forEach(this::mark);
    companies.createSelected(sample.environment);

    assertThat(listed()).allMatch(CompanyView::replicate);
  }

  @Test
  void whoWasFasterWithACompanyIsNotOverruled() {
    script.begin(sample.environment, SAMPLE);
    CompanyView seen = listed().getFirst();
    mark(seen);

    assertThatThrownBy(() -> companies.mark(sample.environment, seen.id(), false, false))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("CHANGED"));
    assertThat(listed().getFirst().replicate()).isTrue();
  }

  private static AutomatedSetup custom(String tables) {
    return new AutomatedSetup(
        "CustomMigration",
        SqlServerType.EMBEDDED,
        "Sample=CustomMigration;Scale=1",
        null,
        null,
        null,
        new OutlineChange(null, null, tables));
  }

  @Test
  void tablesThatNoProductKnowsComeWithTheSameRequest() {
    script.begin(
        sample.environment, custom("{$CompanyName$}$Customer;;Client\nCurrency; database"));

    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(sample.view().outline().tables())
        .containsExactly(
            new OutlinedTable("{$CompanyName$}$Customer", true, "Client"),
            new OutlinedTable("Currency", false, "Currency"));
    assertThat(listed()).extracting(CompanyView::name).containsExactly("ADATUM", "TREY");
    assertThat(sample.server.bean(PreparationFindings.class).tables(sample.environmentId))
        .extracting(ReplicatedTable::sourceTable)
        .containsExactlyInAnyOrder("ADATUM$Customer", "TREY$Customer", "Currency");

    listed().forEach(this::mark);
    script.complete(sample.environment);
    assertThat(sample.view().finished()).isTrue();
  }

  @Test
  void theTablesOfTheSampleGoWithoutSaying() {
    script.begin(sample.environment, custom(null));
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(sample.view().outline().tables()).hasSize(3);

    script.change(sample.environment, new AutomatedSetup(null, null, null, null));
    assertThat(sample.view().step()).as("what was told is kept").isEqualTo(GuideStep.COMPANIES);
  }

  @Test
  void tablesThatAreNotThereAreRefusedAtTheirProperty() {
    assertThatThrownBy(() -> script.begin(sample.environment, custom("Nothing")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("customTables[1].sourceTableName"));
    assertThat(sample.view().step()).isEqualTo(GuideStep.SOURCE_TABLES);
    assertThatThrownBy(() -> script.prepare(sample.environment))
        .hasMessageContaining("tables of the source have to be named");

    script.change(sample.environment, custom("Currency;database"));
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
  }

  @Test
  void aProductThatKnowsItsTablesTakesNone() {
    assertThatThrownBy(
            () ->
                script.begin(
                    sample.environment,
                    new AutomatedSetup(
                        SAMPLE.productId(),
                        SAMPLE.sqlServerType(),
                        SAMPLE.sqlConnectionString(),
                        null,
                        null,
                        null,
                        new OutlineChange(null, "Company", null))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("SOURCE_TABLES"));
  }

  @Test
  void aProductThatNobodyKnowsIsRefusedAtItsField() {
    assertThatThrownBy(
            () ->
                script.begin(
                    sample.environment,
                    new AutomatedSetup("Oracle", SqlServerType.EMBEDDED, "Sample=X", null)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("productId"));
  }

  private static AutomatedSetup server(String host, Boolean trusting, String certificate) {
    return new AutomatedSetup(
        "DynamicsGP",
        SqlServerType.POSTGRESQL,
        host == null ? null : "jdbc:postgresql://" + host + "/gp?user=reader&password=s3cret",
        null,
        trusting,
        certificate,
        OutlineChange.NONE);
  }

  @Test
  void aServerIsTrustedAsLongAsItIsTheSameOne() {
    script.begin(sample.environment, server("old.example.org", true, null));
    assertThat(sample.view().certificateTrusted()).isTrue();
    script.change(sample.environment, server(null, null, null));
    assertThat(sample.view().certificateTrusted()).as("nothing was said").isTrue();
    script.change(sample.environment, server("new.example.org", null, null));
    assertThat(sample.view().certificateTrusted()).as("another server").isFalse();
  }

  @Test
  void aCertificateIsReadAndKept(@TempDir Path files) {
    String pem = MadeCertificate.selfSigned(files, "old.example.org").pem();
    script.begin(sample.environment, server("old.example.org", null, pem));
    assertThat(sample.view().certificates().certificates()).hasSize(1);
    script.change(sample.environment, server(null, null, null));
    assertThat(sample.view().certificates().certificates()).hasSize(1);
    script.change(sample.environment, server(null, null, ""));
    assertThat(sample.view().certificates().isEmpty()).isTrue();
    assertThatThrownBy(
            () -> script.change(sample.environment, server(null, null, "no certificate")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("serverCertificate"));
  }

  @Test
  void aFailedPreparationSaysWhichActivityAndWhy() {
    sample.database.change(
        entities -> entities.find(Environment.class, sample.environmentId).upgradeTo(""));

    assertThatThrownBy(() -> script.begin(sample.environment, SAMPLE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Application version of the environment")
        .hasMessageContaining("is not set");
  }

  @Test
  void withoutAWaitingWarningNoneIsAccepted() {
    script.begin(sample.environment, SAMPLE);

    assertThatThrownBy(() -> script.acceptWarnings(sample.environment))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.report().code()).isEqualTo("NOTHING_WAITS"));
  }
}
