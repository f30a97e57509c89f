package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.pipeline.datafactory.NothingExecuted.server;

import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.WaitActivity;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.datafactory.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a data factory holds of another version: seen, used, refused, replaced. */
class OldPipelinesAreToldAndReplacedTest {

  private static final String ASK = "cmm_Sandbox_ask";
  private static final String COPY = "cmm_Sandbox_copy";

  private final NothingExecuted azure = new NothingExecuted();
  private final StandIn factory = azure.standIn;
  private final FactoryDefinitions definitions = azure.definitions;
  private final DatabaseLocation source = server("gp01", "DYNAMICS", "s3cret");
  private DatabaseLocation tenant = server("tenant01", "BC", "s3cret");

  @AfterEach
  void close() {
    azure.close();
  }

  private FactoryDeployment version(String version) {
    return azure.deployment(version, "Sandbox", "");
  }

  private List<String> differences(String version) {
    return version(version).differences(source, tenant).stream()
        .map(change -> change + " (" + change.deployedBy() + ")")
        .toList();
  }

  private JsonObject deployed(String pipeline) {
    return factory.definition("pipelines", pipeline);
  }

  /** As version 0.9 would have put it there: it does something else. */
  private void old(String name, PipelineResourceInner body) {
    String ends = DeploymentMark.of(deployed(name)).orElseThrow().ends();
    definitions.put(WantedDefinition.of(name, "Sandbox", NothingExecuted.OWNER, "0.9", ends, body));
  }

  /** Takes what this version takes. */
  private PipelineResourceInner alike(String name) {
    PipelineResourceInner body = definitions.pipeline(name).orElseThrow();
    return body.withAnnotations(null).withConcurrency(7);
  }

  private static PipelineResourceInner taking(String... parameters) {
    Map<String, ParameterSpecification> all = new java.util.HashMap<>();
    for (String parameter : parameters) {
      all.put(parameter, new ParameterSpecification().withType(ParameterType.STRING));
    }
    return new PipelineResourceInner()
        .withParameters(all)
        .withActivities(List.of(new WaitActivity().withName("Wait").withWaitTimeInSeconds(1)));
  }

  @Test
  void whatWasJustDeployedIsTheSame() {
    assertThat(differences("1.0")).allMatch(each -> each.endsWith(" is added ()")).isNotEmpty();
    version("1.0").putAll(source, tenant);
    assertThat(differences("1.0")).isEmpty();
  }

  @Test
  void anotherVersionOfTheSameContentIsNoChange() {
    version("0.9").putAll(source, tenant);
    assertThat(differences("1.0")).isEmpty();
  }

  @Test
  void aPasswordIsNoDifferenceAndNoDigestOfItIsThere() {
    version("1.0").putAll(source, tenant);
    tenant = server("tenant01", "BC", "an0ther");
    assertThat(differences("1.0")).isEmpty();
    for (String name : factory.names("linkedservices")) {
      assertThat(DeploymentMark.of(factory.definition("linkedservices", name)))
          .hasValueSatisfying(mark -> assertThat(mark.digest()).isEmpty());
    }
  }

  @Test
  void whatIsMissingOtherOrNotUsedAnyMoreIsTold() {
    version("1.0").putAll(source, tenant);
    definitions.deletePipeline(COPY);
    old(ASK, alike(ASK));
    definitions.put(
        WantedDefinition.of(
            "cmm_Sandbox_of_yore", "Sandbox", NothingExecuted.OWNER, "0.8", "", taking("old")));
    assertThat(differences("1.0"))
        .containsExactly(
            "Pipeline " + ASK + " is replaced (0.9)",
            "Pipeline " + COPY + " is added ()",
            "Pipeline cmm_Sandbox_of_yore is removed (0.8)");
  }

  @Test
  void anUpdateLeavesNothingToChange() {
    whatIsMissingOtherOrNotUsedAnyMoreIsTold();
    version("1.0").putAll(source, tenant);
    assertThat(differences("1.0")).isEmpty();
    assertThat(factory.names("pipelines")).doesNotContain("cmm_Sandbox_of_yore");
    assertThat(DeploymentMark.of(deployed(ASK)))
        .hasValueSatisfying(mark -> assertThat(mark.version()).isEqualTo("1.0"));
  }

  @Test
  void whatIsOfOthersStaysWhateverItIsCalled() {
    definitions.put("cmm_Sandbox_mine", taking("any"));
    azure.deployment("1.0", "Sandbox-2", "").putAll(source, tenant);
    List<String> others = factory.names("pipelines");
    version("1.0").putAll(source, tenant);
    assertThat(differences("1.0")).isEmpty();
    version("1.0").removeAll();
    assertThat(factory.names("pipelines")).isEqualTo(others);
  }

  @Test
  void whatOfAnOlderVersionIsLeftIsRemovedAtTheEnd() {
    azure.deployment("0.9", "Sandbox", "blobs").putAll(source, tenant);
    definitions.put(
        WantedDefinition.of(
            "cmm_Sandbox_of_yore", "Sandbox", NothingExecuted.OWNER, "0.8", "", taking("old")));
    version("1.0").removeAll();
    for (String kind : List.of("pipelines", "datasets", "linkedservices")) {
      assertThat(factory.names(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void aPreparationInTheMiddleIsNeitherToldNorRemoved() {
    version("1.0").putAll(source, tenant);
    List<String> withoutIt = factory.names("pipelines");
    version("0.9").putPreparation(server("other", "DYNAMICS", "s3cret"));
    assertThat(differences("1.0")).isEmpty();
    version("1.0").putAll(source, tenant);
    assertThat(factory.names("pipelines")).contains("cmm_Sandbox_prepare");
    assertThat(factory.definition("linkedservices", "cmm_Sandbox_source").toString())
        .as("runs copy from where they did")
        .doesNotContain("other");
    version("1.0").removePreparation();
    assertThat(factory.names("pipelines")).isEqualTo(withoutIt);
    assertThat(factory.names("datasets")).noneMatch(name -> name.contains("prepare"));
    assertThat(factory.names("linkedservices")).noneMatch(name -> name.contains("prepare"));
    version("1.0").removePreparation();
  }

  @Test
  void whatAKilledPreparationLeftGoesWithAllTheRest() {
    version("1.0").putPreparation(source);
    version("1.0").removeAll();
    for (String kind : List.of("pipelines", "datasets", "linkedservices")) {
      assertThat(factory.names(kind)).as(kind).isEmpty();
    }
  }

  @Test
  void aRunUsesWhatAnotherVersionHasDeployed() {
    version("0.9").putAll(source, tenant);
    old(COPY, alike(COPY));
    JsonObject before = deployed(COPY);
    definitions.deletePipeline(ASK);
    version("1.0").putMissing(source, tenant);
    assertThat(deployed(COPY)).isEqualTo(before);
    assertThat(DeploymentMark.of(deployed(ASK)))
        .hasValueSatisfying(mark -> assertThat(mark.version()).isEqualTo("1.0"));
  }

  @Test
  void aRunBringsChangedPasswordsAlong() {
    version("1.0").putAll(source, tenant);
    tenant = server("tenant01", "BC", "an0ther");
    version("1.0").putMissing(source, tenant);
    assertThat(factory.definition("linkedservices", "cmm_Sandbox_tenant").toString())
        .contains("an0ther");
  }

  @Test
  void aRunIsRefusedByWhatTakesOtherValues() {
    version("0.9").putAll(source, tenant);
    old(COPY, taking("startId", "query"));
    JsonObject before = deployed(COPY);
    assertThatThrownBy(() -> version("1.0").putMissing(source, tenant))
        .isInstanceOf(OldDefinitionsException.class)
        .hasMessage(COPY);
    assertThat(deployed(COPY)).isEqualTo(before);
    version("1.0").putAll(source, tenant);
    version("1.0").putMissing(source, tenant);
  }

  @Test
  void whatAnItemOfAListHoldsIsAValueToo() {
    version("0.9").putAll(source, tenant);
    JsonObject asks = deployed(ASK);
    Inputs inputs = Inputs.of(asks);
    assertThat(inputs.parameters()).containsKeys("startId", "items");
    assertThat(inputs.items()).containsExactly("database", "key", "text");
    assertThat(Inputs.of(renamed(asks, "item().text", "item().words"))).isNotEqualTo(inputs);
    assertThat(Inputs.of(renamed(asks, "\"Array\"", "\"String\""))).isNotEqualTo(inputs);
    assertThat(Inputs.of(renamed(asks, "\"Ask\"", "\"Query\""))).isEqualTo(inputs);
  }

  private static JsonObject renamed(JsonObject definition, String from, String to) {
    String text = definition.toString();
    assertThat(text).contains(from);
    try (var reader =
        jakarta.json.Json.createReader(new java.io.StringReader(text.replace(from, to)))) {
      return reader.readObject();
    }
  }

  @Test
  void questionsAskedWithoutARunNeedNoUpdate() {
    version("0.9").putAll(source, tenant);
    old(ASK, taking("startId"));
    version("1.0").putQuestions(source);
    assertThat(Inputs.of(deployed(ASK)).items()).contains("text");
  }

  /** Each would have the other one's runs read from its own source. */
  @Test
  void anotherInstallationWithAnEnvironmentOfThisNameIsLeftAlone() {
    FactoryDeployment others = azure.deployment("1.0", "Sandbox", "another installation", "");
    others.putAll(server("theirs", "DYNAMICS", "s3cret"), tenant);
    JsonObject before = factory.definition("linkedservices", "cmm_Sandbox_source");
    List<ThrowingCallable> attempts =
        List.of(
            () -> version("1.0").putAll(source, tenant),
            () -> version("1.0").putMissing(source, tenant),
            () -> version("1.0").putQuestions(source),
            () -> version("1.0").putPreparation(source),
            () -> version("1.0").differences(source, tenant));
    for (ThrowingCallable attempt : attempts) {
      assertThatThrownBy(attempt).isInstanceOf(OthersDefinitionsException.class);
    }
    List<String> pipelines = factory.names("pipelines");
    version("1.0").removePreparation();
    version("1.0").removeAll();
    assertThat(factory.definition("linkedservices", "cmm_Sandbox_source")).isEqualTo(before);
    assertThat(factory.names("pipelines")).isNotEmpty().isEqualTo(pipelines);

    others.removeAll();
    version("1.0").putAll(source, tenant);
    assertThat(differences("1.0")).isEmpty();
  }

  @Test
  void anotherInstallationThatJustPreparesIsNotDisturbed() {
    FactoryDeployment others = azure.deployment("1.0", "Sandbox", "another installation", "");
    others.putPreparation(server("theirs", "DYNAMICS", "s3cret"));
    assertThatThrownBy(() -> version("1.0").putPreparation(source))
        .isInstanceOf(OthersDefinitionsException.class);
    version("1.0").removePreparation();
    assertThat(factory.names("pipelines")).containsExactly("cmm_Sandbox_prepare");
  }

  /** Versions before this one did not say whose they were. */
  @Test
  void whatTellsNoOwnerIsOurs() {
    azure.deployment("0.9", "Sandbox", "", "").putAll(source, tenant);
    version("1.0").putMissing(source, tenant);
    assertThat(differences("1.0")).isEmpty();
    assertThat(
            DeploymentMark.of(factory.definition("linkedservices", "cmm_Sandbox_source"))
                .orElseThrow()
                .owner())
        .isEqualTo(NothingExecuted.OWNER);
  }

  /** Rows would go to where the tenant was before. */
  @Test
  void whatWasMadeForAnotherTenantIsNotUsed() {
    version("0.9").putAll(source, tenant);
    tenant = server("new.database.windows.net", "BC2", "s3cret");
    version("1.0").putMissing(source, tenant);
    assertThat(deployed(COPY).toString()).contains("BC2").doesNotContain("\"BC\"");
    assertThat(factory.definition("datasets", "cmm_Sandbox_tenant_table").getString("type"))
        .isEqualTo("AzureSqlTable");
  }

  @Test
  void whatWasMadeForAnotherStorageIsNotUsed() {
    azure.deployment("1.0", "Sandbox", "blobs").putAll(source, tenant);
    azure.deployment("1.0", "Sandbox", "others").putMissing(source, tenant);
    assertThat(deployed("cmm_Sandbox_copy_staged").toString())
        .contains("\"others\"")
        .doesNotContain("\"blobs\"");
    assertThat(differences("1.0"))
        .containsExactly("Pipeline cmm_Sandbox_copy_staged is removed (1.0)");
  }

  @Test
  void whatSomebodyElseHasPutUnderItsNameIsToldAndReplaced() {
    version("1.0").putAll(source, tenant);
    definitions.put(COPY, taking("startId"));
    assertThat(version("1.0").differences(source, tenant))
        .extracting(DefinitionChange::toString)
        .containsExactly("Pipeline " + COPY + " is replaced");
    version("1.0").putMissing(source, tenant);
    assertThat(differences("1.0")).isEmpty();
  }
}
