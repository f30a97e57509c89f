package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.datafactory.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put into a factory obeys Azure's names, limits and expressions: each one is walked. */
class DefinitionsKeepTheLimitsTest {

  private static final Map<String, Integer> LARGEST =
      Map.of("pipelines", 200 * 1024, "datasets", 100 * 1024, "linkedservices", 100 * 1024);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][^<>*#.%&:\\\\+?/-]{0,139}");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "@(?:equals\\()?(pipeline\\(\\)\\.parameters|dataset\\(\\)|linkedService\\(\\)|item\\(\\))"
              + "\\.(\\w+)(?:, '\\w+'\\))?");

  private final NothingExecuted azure = new NothingExecuted();

  /** What is given with the items of lists, by whatever pipeline. */
  private static final Set<String> ITEMS =
      Stream.concat(
              Stream.of(
                  "key",
                  "kind",
                  "database",
                  "text",
                  "claim",
                  "query",
                  "isolation",
                  "schema",
                  "table",
                  "proof"),
              ChangesProcedure.parameters().stream().map(Column::name))
          .collect(Collectors.toSet());

  private final StandIn factory = azure.standIn;

  @AfterEach
  void close() {
    azure.close();
  }

  private static DatabaseLocation server(String host) {
    return NothingExecuted.server(host, "TWO", "s3cret");
  }

  private FactoryDeployment deploy(String environment, String tenantHost, String staging) {
    FactoryDeployment deployment = azure.deployment("1.0", environment, staging);
    deployment.putAll(server("gp01"), server(tenantHost));
    deployment.putPreparation(server("gp01"));
    return deployment;
  }

  @ParameterizedTest
  @CsvSource({
    "Sandbox, tenant01, ''",
    "Sandbox, tenant.database.windows.net, staging_blob",
    "A-very-long-name-of-30-letters, tenant.database.windows.net, staging_blob"
  })
  void eachOne(String environment, String tenantHost, String staging) {
    deploy(environment, tenantHost, staging);
    assertThat(factory.names("pipelines")).hasSize(staging.isEmpty() ? 5 : 6);
    LARGEST.forEach(
        (kind, largest) -> {
          assertThat(factory.names(kind)).isNotEmpty();
          for (String name : factory.names(kind)) {
            JsonObject definition = factory.definition(kind, name);
            assertThat(name).matches(NAME);
            assertThat(definition.toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(largest);
            assertThat(parameters(definition)).hasSizeLessThanOrEqualTo(50);
            expressions(kind, definition);
            references(definition, staging);
          }
        });
  }

  private static Set<String> parameters(JsonObject definition) {
    return definition.containsKey("parameters") && !definition.isNull("parameters")
        ? definition.getJsonObject("parameters").keySet()
        : Set.of();
  }

  /** Every expression asks for what is declared where it stands. */
  private static void expressions(String kind, JsonObject definition) {
    String of =
        switch (kind) {
          case "pipelines" -> "pipeline().parameters";
          case "datasets" -> "dataset()";
          default -> "linkedService()";
        };
    List<String> found = new ArrayList<>();
    walk(
        definition,
        object -> {
          if ("Expression".equals(text(object, "type"))) {
            found.add(object.getString("value"));
          }
        });
    for (String expression : found) {
      assertThat(expression.length()).isLessThanOrEqualTo(8_192);
      Matcher known = EXPRESSION.matcher(expression);
      assertThat(known.matches()).as(expression).isTrue();
      if (known.group(1).equals("item()")) {
        assertThat(definition.toString()).contains("\"type\":\"ForEach\"");
        assertThat(known.group(2)).isIn(ITEMS);
      } else {
        assertThat(known.group(1)).isEqualTo(of);
        assertThat(parameters(definition)).contains(known.group(2));
      }
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** What is referred to is there, with the parameters that it takes. */
  private void references(JsonObject definition, String staging) {
    walk(
        definition,
        object -> {
          String kind =
              switch (text(object, "type")) {
                case "LinkedServiceReference" -> "linkedservices";
                case "DatasetReference" -> "datasets";
                default -> "";
              };
          String name = text(object, "referenceName");
          if (!kind.isEmpty() && !name.equals(staging)) {
            assertThat(factory.names(kind)).contains(name);
            assertThat(parameters(object)).isEqualTo(parameters(factory.definition(kind, name)));
          }
        });
  }

  @Test
  void activitiesAreFewNamedShortlyAndNeverRepeatACopy() {
    deploy("Sandbox", "tenant.database.windows.net", "staging_blob");
    int copies = 0;
    for (String name : factory.names("pipelines")) {
      List<JsonObject> activities = new ArrayList<>();
      walk(factory.definition("pipelines", name), activities::add);
      activities.removeIf(object -> !object.containsKey("typeProperties"));
      assertThat(activities).hasSizeLessThanOrEqualTo(80);
      for (JsonObject activity : activities) {
        assertThat(activity.getString("name")).hasSizeLessThanOrEqualTo(55);
        if (activity.getString("type").equals("Copy")) {
          copies++;
          assertThat(activity.getJsonObject("policy").getInt("retry")).isZero();
          assertThat(activity.getJsonArray("dependsOn")).hasSize(1);
        }
        if (activity.getString("type").equals("ForEach")) {
          assertThat(activity.getJsonObject("typeProperties").getInt("batchCount", 20))
              .isLessThanOrEqualTo(50);
        } else if (!activity.getString("type").equals("IfCondition")) {
          assertThat(activity.getJsonArray("userProperties").toString()).contains("@item().key");
        }
      }
    }
    assertThat(copies).isEqualTo(2);
  }

  /** The text of each value is turned into the type of the column that the procedure notes. */
  @Test
  void theProcedureIsGivenEachOfItsParametersAndIsCalledOnce() {
    deploy("Sandbox", "tenant.database.windows.net", "");
    List<JsonObject> activities = new ArrayList<>();
    walk(factory.definition("pipelines", "cmm_Sandbox_apply"), activities::add);
    JsonObject activity =
        activities.stream()
            .filter(object -> text(object, "type").equals("SqlServerStoredProcedure"))
            .findFirst()
            .orElseThrow();
    assertThat(activity.getJsonObject("policy").getInt("retry")).isZero();
    assertThat(activity.getJsonObject("linkedServiceName").getString("referenceName"))
        .isEqualTo("cmm_Sandbox_tenant");
    JsonObject properties = activity.getJsonObject("typeProperties");
    assertThat(properties.getString("storedProcedureName"))
        .isEqualTo("[cloudmigration].[ApplyChanges]");
    JsonObject parameters = properties.getJsonObject("storedProcedureParameters");
    assertThat(parameters.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ChangesProcedure.parameters().stream().map(ChangesProcedure::parameter).toList());
    assertThat(
            Stream.of("TableName", "Fence", "PointInTime", "RunId", "Claim")
                .map(name -> parameters.getJsonObject(name).getString("type")))
        .containsExactly("String", "Int64", "Boolean", "Guid", "String");
    assertThat(parameters.getJsonObject("SyncedVersion").getJsonObject("value").getString("value"))
        .isEqualTo("@item().synced_version");
  }

  @Test
  void largeTablesTravelCompressedWhereThereIsAStorage() {
    deploy("Sandbox", "tenant.database.windows.net", "staging_blob");
    JsonObject staged = factory.definition("pipelines", "cmm_Sandbox_copy_staged");
    assertThat(staged.toString())
        .contains("\"enableStaging\":true", "\"enableCompression\":true", "staging_blob");
    assertThat(factory.definition("pipelines", "cmm_Sandbox_copy").toString())
        .doesNotContain("enableStaging\":true");
  }

  @Test
  void passwordsAreSecureStringsAndStandNowhereElse() {
    deploy("Sandbox", "tenant.database.windows.net", "");
    for (String kind : LARGEST.keySet()) {
      for (String name : factory.names(kind)) {
        walk(
            factory.definition(kind, name),
            object -> {
              if (!"SecureString".equals(text(object, "type"))) {
                object.values().stream()
                    .filter(JsonString.class::isInstance)
                    .forEach(value -> assertThat(value.toString()).doesNotContain("s3cret"));
              }
            });
      }
    }
  }

  @Test
  void twoEnvironmentsDoNotTouchEachOther() {
    FactoryDeployment one = deploy("Sand", "tenant01", "");
    deploy("Sand-box", "tenant01", "");
    one.removeAll();
    assertThat(factory.names("pipelines")).hasSize(5).allMatch(n -> n.startsWith("cmm_Sand_box_"));
  }

  private static void walk(JsonValue value, Consumer<JsonObject> each) {
    if (value instanceof JsonObject object) {
      each.accept(object);
      object.values().forEach(inner -> walk(inner, each));
    } else if (value instanceof JsonArray array) {
      array.forEach(inner -> walk(inner, each));
    }
  }
}
