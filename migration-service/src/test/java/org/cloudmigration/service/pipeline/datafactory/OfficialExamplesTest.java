package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.azure.core.util.Context;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.ReadValueCallback;
import com.azure.resourcemanager.datafactory.fluent.DataFactoryManagementClient;
import com.azure.resourcemanager.datafactory.fluent.models.DatasetResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.FactoryInner;
import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.IntegrationRuntimeAuthKeyName;
import com.azure.resourcemanager.datafactory.models.RunFilterParameters;
import com.azure.resourcemanager.datafactory.models.UpdateIntegrationRuntimeRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples that Microsoft publishes with the interface of Azure Data Factory: each request is
 * made through the adapter and must be the example's, each answer is read.
 */
class OfficialExamplesTest {

  private static final Path EXAMPLES =
      Path.of(
          System.getProperty("vectors.shared", Path.of("..", "..", "shared", "vectors").toString()),
          "adf-examples");

  /** Makes the request of an example; gives back what was read. */
  private interface Call {
    Object by(Adapter adapter, JsonObject parameters);
  }

  private record Adapter(
      FactoryAddress address,
      FactoryDefinitions definitions,
      FactoryRuntimes runtimes,
      FactoryRuns runs,
      DataFactoryManagementClient client) {

    String group() {
      return address.resourceGroup();
    }

    String factory() {
      return address.factory();
    }
  }

  private static final Map<String, Call> CALLS = new TreeMap<>();

  private static void call(String example, Call call) {
    CALLS.put(example, call);
  }

  private static void does(String example, BiConsumer<Adapter, JsonObject> call) {
    CALLS.put(
        example,
        (adapter, parameters) -> {
          call.accept(adapter, parameters);
          return null;
        });
  }

  static {
    call("Factories_Get", (a, p) -> a.definitions.factory().name());
    call(
        "Factories_CreateOrUpdate",
        (a, p) ->
            a.client
                .getFactories()
                .createOrUpdate(
                    a.group(), a.factory(), read(p.get("factory"), FactoryInner::fromJson))
                .provisioningState());
    does("IntegrationRuntimes_Create", (a, p) -> a.runtimes.create(ir(p), description(p)));
    call(
        "IntegrationRuntimes_Get",
        (a, p) -> a.client.getIntegrationRuntimes().get(a.group(), a.factory(), ir(p)).name());
    call("IntegrationRuntimes_ListByFactory", (a, p) -> a.runtimes.names());
    call(
        "IntegrationRuntimes_Update",
        (a, p) ->
            a.client
                .getIntegrationRuntimes()
                .update(
                    a.group(),
                    a.factory(),
                    ir(p),
                    read(
                        p.get("updateIntegrationRuntimeRequest"),
                        UpdateIntegrationRuntimeRequest::fromJson))
                .name());
    does("IntegrationRuntimes_Delete", (a, p) -> a.runtimes.delete(ir(p)));
    call("IntegrationRuntimes_GetStatus", (a, p) -> a.runtimes.status(ir(p)));
    call("IntegrationRuntimes_ListAuthKeys", (a, p) -> a.runtimes.keys(ir(p)).first());
    call(
        "IntegrationRuntimes_RegenerateAuthKey",
        (a, p) -> a.runtimes.renew(ir(p), IntegrationRuntimeAuthKeyName.AUTH_KEY2));
    call("IntegrationRuntimes_GetMonitoringData", (a, p) -> a.runtimes.monitoring(ir(p)).nodes());
    call(
        "IntegrationRuntimes_GetConnectionInfo",
        (a, p) ->
            a.client
                .getIntegrationRuntimes()
                .getConnectionInfo(a.group(), a.factory(), ir(p))
                .serviceToken());
    does(
        "IntegrationRuntimes_SyncCredentials",
        (a, p) ->
            a.client
                .getIntegrationRuntimes()
                .syncCredentialsWithResponse(a.group(), a.factory(), ir(p), Context.NONE));
    call(
        "IntegrationRuntimeNodes_Get",
        (a, p) ->
            a.client
                .getIntegrationRuntimeNodes()
                .get(a.group(), a.factory(), ir(p), p.getString("nodeName"))
                .machineName());
    does(
        "IntegrationRuntimeNodes_Update",
        (a, p) -> a.runtimes.limitJobs(ir(p), p.getString("nodeName"), 2));
    does(
        "IntegrationRuntimeNodes_Delete",
        (a, p) ->
            a.client
                .getIntegrationRuntimeNodes()
                .deleteWithResponse(
                    a.group(), a.factory(), ir(p), p.getString("nodeName"), Context.NONE));
    for (String write : List.of("Create", "Update")) {
      does(
          "LinkedServices_" + write,
          (a, p) ->
              a.definitions.put(
                  p.getString("linkedServiceName"),
                  read(p.get("linkedService"), LinkedServiceResourceInner::fromJson)));
      does(
          "Datasets_" + write,
          (a, p) ->
              a.definitions.put(
                  p.getString("datasetName"),
                  read(p.get("dataset"), DatasetResourceInner::fromJson)));
      does(
          "Pipelines_" + write,
          (a, p) ->
              a.definitions.put(
                  p.getString("pipelineName"),
                  read(p.get("pipeline"), PipelineResourceInner::fromJson)));
    }
    call(
        "LinkedServices_Get",
        (a, p) ->
            a.client
                .getLinkedServices()
                .get(a.group(), a.factory(), p.getString("linkedServiceName"))
                .name());
    call("LinkedServices_ListByFactory", (a, p) -> a.definitions.linkedServices().toList());
    does(
        "LinkedServices_Delete",
        (a, p) -> a.definitions.deleteLinkedService(p.getString("linkedServiceName")));
    call(
        "Datasets_Get",
        (a, p) ->
            a.client.getDatasets().get(a.group(), a.factory(), p.getString("datasetName")).name());
    call("Datasets_ListByFactory", (a, p) -> a.definitions.datasets().toList());
    does("Datasets_Delete", (a, p) -> a.definitions.deleteDataset(p.getString("datasetName")));
    call(
        "Pipelines_Get",
        (a, p) -> a.definitions.pipeline(p.getString("pipelineName")).orElseThrow().name());
    call("Pipelines_ListByFactory", (a, p) -> a.definitions.pipelines().toList());
    does("Pipelines_Delete", (a, p) -> a.definitions.deletePipeline(p.getString("pipelineName")));
    call(
        "Pipelines_CreateRun",
        (a, p) ->
            a.runs.create(
                p.getString("pipelineName"),
                Map.of(
                    "OutputBlobNameList",
                    p.getJsonObject("parameters").getJsonArray("OutputBlobNameList").stream()
                        .map(value -> ((JsonString) value).getString())
                        .toList())));
    call("PipelineRuns_Get", (a, p) -> a.runs.run(p.getString("runId")));
    does("PipelineRuns_Cancel", (a, p) -> a.runs.cancel(p.getString("runId")));
    call(
        "PipelineRuns_QueryByFactory",
        (a, p) ->
            a
                .client
                .getPipelineRuns()
                .queryByFactory(
                    a.group(),
                    a.factory(),
                    read(p.get("filterParameters"), RunFilterParameters::fromJson))
                .value()
                .stream()
                .map(FactoryRun::of)
                .toList());
    call(
        "ActivityRuns_QueryByPipelineRun",
        (a, p) ->
            a
                .client
                .getActivityRuns()
                .queryByPipelineRun(
                    a.group(),
                    a.factory(),
                    p.getString("runId"),
                    read(p.get("filterParameters"), RunFilterParameters::fromJson))
                .value()
                .stream()
                .map(FactoryActivity::of)
                .toList());
  }

  /** What stands in the answer and must have been read. */
  private static final Map<String, List<String>> READ =
      Map.of(
          "PipelineRuns_Get", List.of("SUCCEEDED", "exampleoutput.csv"),
          "PipelineRuns_QueryByFactory", List.of("SUCCEEDED", "CANCELLED"),
          "ActivityRuns_QueryByPipelineRun", List.of("ForEach", "Copy", "dataWritten"),
          "IntegrationRuntimes_GetStatus", List.of("Online", "Node_1", "3.8.6730.2"),
          "Pipelines_CreateRun", List.of("2f7fdb90-5df1-4b8e-ac2f-064cfa58202b"),
          "Pipelines_ListByFactory", List.of("examplePipeline"),
          "IntegrationRuntimes_ListByFactory", List.of("exampleIntegrationRuntime"));

  @TestFactory
  Stream<DynamicTest> eachIsMadeAndRead() throws IOException {
    if (!Files.isDirectory(EXAMPLES)) {
      System.out.println("Left out: the official examples are not at " + EXAMPLES);
      return Stream.of(dynamicTest("left out: no examples here", () -> {}));
    }
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .sorted()
          .map(file -> dynamicTest(name(file), () -> replay(file)))
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  private static void replay(Path file) throws IOException {
    assertThat(CALLS).as("what the adapter knows to do").containsKey(name(file));
    JsonObject example = json(Files.readString(file));
    JsonObject parameters = example.getJsonObject("parameters");
    for (String status : example.getJsonObject("responses").keySet()) {
      JsonObject response = example.getJsonObject("responses").getJsonObject(status);
      if (status.equals("304")) {
        continue; // the adapter never asks "if changed since"
      }
      replay(name(file), parameters, Integer.parseInt(status), response);
    }
  }

  private static void replay(String name, JsonObject parameters, int status, JsonObject response) {
    String body = response.containsKey("body") ? response.get("body").toString() : "";
    try (var azure = new LoopbackAzure(request -> new Answer(status, body, ""))) {
      var address =
          new FactoryAddress(
              "d",
              parameters.getString("subscriptionId"),
              parameters.getString("resourceGroupName"),
              parameters.getString("factoryName"));
      ResourceManager manager = azure.manager(address);
      Object found =
          CALLS
              .get(name)
              .by(
                  new Adapter(
                      address,
                      new FactoryDefinitions(manager, address),
                      new FactoryRuntimes(manager, address),
                      new FactoryRuns(manager, address),
                      manager.repeating()),
                  parameters);

      assertThat(azure.last().query().split("&")).containsExactlyInAnyOrder(options(name));
      assertThat(azure.last().path())
          .startsWithIgnoringCase(
              "/subscriptions/"
                  + address.subscription()
                  + "/resourceGroups/"
                  + address.resourceGroup()
                  + "/providers/Microsoft.DataFactory/factories/"
                  + address.factory());
      requestBody(parameters)
          .ifPresentOrElse(
              wanted -> assertThat(json(azure.last().body())).isEqualTo(wanted),
              () -> assertThat(azure.last().body()).isEmpty());
      READ.getOrDefault(name, List.of())
          .forEach(part -> assertThat(String.valueOf(found)).contains(part));
    }
  }

  private static String[] options(String name) {
    return name.equals("PipelineRuns_Cancel")
        ? new String[] {"api-version=2018-06-01", "isRecursive=true"}
        : new String[] {"api-version=2018-06-01"};
  }

  /** The one parameter that is an object. */
  private static Optional<JsonObject> requestBody(JsonObject parameters) {
    return parameters.values().stream()
        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
        .map(JsonValue::asJsonObject)
        .findFirst();
  }

  private static String ir(JsonObject parameters) {
    return parameters.getString("integrationRuntimeName");
  }

  private static String description(JsonObject parameters) {
    return parameters
        .getJsonObject("integrationRuntime")
        .getJsonObject("properties")
        .getString("description");
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static <T> T read(JsonValue json, ReadValueCallback<JsonReader, T> reading) {
    try (JsonReader reader = JsonProviders.createReader(json.toString())) {
      return reading.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
