package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong request is answered with what to do instead, and changes nothing. */
@ExtendWith(MigratedEnvironment.class)
class WrongRequestsAreRefusedIT {

  private static final String STALE = "W/\"000000000000000000000000\"";

  private OData api;
  private Metadata metadata;
  private Map<String, List<JsonNode>> before;

  @BeforeEach
  void read(OData migrated) {
    api = migrated;
    metadata = api.metadata();
    before = everything();
  }

  @AfterEach
  void nothingWasChanged() {
    everything().forEach((set, rows) -> assertThat(rows).as(set).isEqualTo(before.get(set)));
  }

  private Map<String, List<JsonNode>> everything() {
    Map<String, List<JsonNode>> all = new TreeMap<>();
    metadata.sets().keySet().stream()
        // Refused commands are audited.
        .filter(set -> !set.equals("auditEntries"))
        .forEach(set -> all.put(set, api.list(set)));
    return all;
  }

  private String first(String set) {
    Metadata.EntitySet known = metadata.set(set);
    return known.address(before.get(set).getFirst().get(known.key()).asText());
  }

  private void bad(String path, int status, String code, String says) {
    api.get(path).expect(status, code, says);
  }

  @TestFactory
  Stream<DynamicTest> readingEachSetWrongly() {
    return metadata.sets().values().stream()
        .map(set -> dynamicTest(set.name(), () -> readWrongly(set)));
  }

  private void readWrongly(Metadata.EntitySet set) {
    String list = set.name() + "?";
    for (String option :
        List.of(
            "$filter=flavour%20eq%20'sweet'",
            "$select=flavour", "$orderby=flavour", "$expand=flavour")) {
      bad(list + option, 400, "BadRequest", "flavour");
    }
    for (String option :
        List.of(
            "$top=-1",
            "$top=many",
            "$skip=-1",
            "$skip=1.5",
            "$count=perhaps",
            "$flavour=sweet",
            "$top=1&$top=2",
            "$skiptoken=nonsense",
            "$filter=",
            "$orderby=",
            "$filter=" + set.key(),
            "$filter=" + set.key() + "%20eq",
            "$filter=(" + set.key() + "%20ne%20null",
            "$orderby=" + set.key() + "%20sideways")) {
      bad(list + option, 400, "BadRequest", "");
    }
    set.types().forEach((property, type) -> comparedWrongly(list, property, type));
    bad(list + "$format=html", 406, "BadRequest_NotAcceptable", "");
    api.get(set.name(), "Accept", "text/html").expect(406, "BadRequest_NotAcceptable", "");
    String key = set.types().get(set.key());
    bad(set.name() + (key.equals("Edm.String") ? "(1)" : "('1')"), 400, "BadRequest", "");
    bad(set.name() + "(1,2)", 400, "BadRequest", "");
    bad(set.name() + "(" + set.key() + ")", 400, "BadRequest", "");
    String nowhere = set.address(EdmValue.strange(key).toString());
    bad(nowhere, 404, "Internal_RecordNotFound", "Read the list again");
    bad(nowhere + "/" + set.key(), 404, "Internal_RecordNotFound", "Read the list again");
    bad(nowhere + "/flavour", 404, "BadRequest_NotFound", "flavour");
    methods(set, nowhere);
  }

  private void comparedWrongly(String list, String property, String type) {
    String wrong = type.equals("Edm.String") ? "1" : "'no such value'";
    bad(list + "$filter=" + property + "%20eq%20" + OData.encoded(wrong), 400, "BadRequest", "");
    if (!type.equals("Edm.Boolean")) {
      bad(list + "$filter=" + property + "%20and%20true", 400, "BadRequest", "");
    }
  }

  private void methods(Metadata.EntitySet set, String nowhere) {
    String post = set.changes().contains("Insertable") ? ", POST" : "";
    String patch = set.changes().contains("Updatable") ? ", PATCH" : "";
    String delete = set.changes().contains("Deletable") ? ", DELETE" : "";
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      notAllowed(method, set.name(), "GET" + post);
    }
    notAllowed("PUT", nowhere, "GET" + patch + delete);
    notAllowed("POST", nowhere, "GET" + patch + delete);
    notAllowed("OPTIONS", nowhere, "GET" + patch + delete);
    notAllowed("POST", set.name() + "/$count", "GET");
    notAllowed("DELETE", nowhere + "/" + notKey(set), "GET");
    if (post.isEmpty()) {
      notAllowed("POST", set.name(), "GET");
    }
    if (patch.isEmpty()) {
      notAllowed("PATCH", nowhere, "GET");
    }
    if (delete.isEmpty()) {
      notAllowed("DELETE", nowhere, "GET" + patch);
    }
    for (String action : set.actions()) {
      notAllowed("GET", nowhere + "/Microsoft.NAV." + action, "POST");
      api.send("POST", nowhere + "/Microsoft.NAV." + action, null)
          .expect(404, "Internal_RecordNotFound", "Read the list again");
    }
    ApiAnswer unknown = api.send("POST", nowhere + "/Microsoft.NAV.paint", null).betraysNothing();
    assertThat(unknown.status()).as(unknown::toString).isIn(400, 404);
    assertThat(unknown.message()).contains("paint");
  }

  private static String notKey(Metadata.EntitySet set) {
    return set.types().keySet().stream().skip(1).findFirst().orElseThrow();
  }

  private void notAllowed(String method, String path, String allowed) {
    String body = method.equals("DELETE") ? null : "{}";
    ApiAnswer answer =
        api.sendAnyhow(method, path, body).expect(405, "BadRequest_MethodNotAllowed", "");
    assertThat(answer.header("Allow")).as(answer::toString).isEqualTo(allowed);
  }

  @TestFactory
  Stream<DynamicTest> changingEachSetWrongly() {
    return metadata.sets().values().stream()
        .filter(set -> set.changes().contains("Updatable"))
        .map(set -> dynamicTest(set.name(), () -> changeWrongly(set)));
  }

  private void changeWrongly(Metadata.EntitySet set) {
    String one = first(set.name());
    api.send("PATCH", one, "{}").expect(428, "BadRequest_PreconditionRequired", "If-Match");
    api.send("PATCH", one, "{}", "If-Match", STALE)
        .expect(412, "Request_EntityChanged", "Read it again");
    api.send("PATCH", one, "{}", "If-Match", "nonsense").expect(412);
    if (set.changes().contains("Deletable")) {
      api.send("DELETE", one, null).expect(428, "BadRequest_PreconditionRequired", "If-Match");
      api.send("DELETE", one, null, "If-Match", STALE).expect(412, "Request_EntityChanged", "");
    }
    sentWrongly("PATCH", one, set);
    if (set.changes().contains("Insertable")) {
      sentWrongly("POST", set.name(), set);
    }
  }

  private void sentWrongly(String method, String path, Metadata.EntitySet set) {
    for (String body :
        List.of("", " ", "{", "[]", "null", "7", "\"text\"", "{}{}", "{\"a\"}", "<a/>")) {
      ApiAnswer answer = api.sendAnyhow(method, path, body);
      assertThat(answer.status()).as(body + answer).isIn(400, 415);
      answer.betraysNothing();
    }
    api.sendAnyhow(method, path, "{\"flavour\":\"red\"}").expect(400, "BadRequest", "flavour");
    api.sendAnyhow(method, path, "{\"" + set.key() + "\":null}")
        .expect(400, "BadRequest", set.key());
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "nonsense")) {
      api.send(method, path, "{}", "Content-Type", type, "If-Match", "*")
          .expect(415, "BadRequest_UnsupportedMediaType", "application/json");
    }
    api.sendAnyhow(method, path, "{\"flavour\":\"" + "x".repeat(1024 * 1024) + "\"}")
        .expect(413, "BadRequest_RequestTooLarge", "");
  }

  /** The set, what is sent, and the property that the answer names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cloudMigrationCompanies | {\"replicate\":\"yes\"} | 400 | replicate",
        "cloudMigrationCompanies | {\"replicate\":null} | 400 | replicate",
        "cloudMigrationCompanies | {\"name\":\"Mine\"} | 400 | name",
        "cloudMigrationCompanies | {} | 400 | replicate",
        "setupChecklist | {\"ticked\":1} | 400 | ticked",
        "setupChecklist | {\"ticked\":{}} | 400 | ticked",
        "setupChecklist | {\"tickedBy\":\"me\"} | 400 | tickedBy",
        "tableMappings | {\"tableId\":1.5} | 400 | tableId",
        "tableMappings | {\"tableId\":99999999999} | 400 | tableId",
        "tableMappings | {\"dataPerCompany\":\"x\"} | 400 | dataPerCompany",
        "tableMappings | {\"appId\":\"x\"} | 400 | appId",
        "tableMappings | {\"tableName\":\"0123456789012345678901234567890\"} | 422 | tableName",
        "tableMappings | {\"tableName\":null} | 422 | tableName",
        "subscriptions | {\"notificationUrl\":\"http://10.0.0.1/\"} | 422 | notificationUrl",
        "subscriptions | {\"notificationUrl\":\"no address\"} | 422 | notificationUrl",
        "subscriptions | {\"userId\":null} | 400 | userId",
        "setupCloudMigration | {\"runtimeKey\":\"x\"} | 400 | runtimeKey"
      })
  void sendingWhatCannotBeStored(String set, String body, int status, String property) {
    api.sendAnyhow("PATCH", first(set), body)
        .expect(
            status,
            status == 400 ? "BadRequest" : "Application_FieldValidationException",
            property);
  }

  @Test
  void whatThePresentStateForbidsTellsTheState() {
    String runs = first("cloudMigrationStatus") + "/Microsoft.NAV.";
    api.send("POST", runs + "stopReplication", null).expect(409, "Application_DialogException", "");
    api.send("POST", first("setupCloudMigration") + "/Microsoft.NAV.acceptWarnings", null)
        .expect(409, "Application_DialogException", "No warning waits");
    api.send("POST", "setupCloudMigration", "{\"productId\":\"DynamicsGP\"}")
        .expect(409, "Internal_EntityWithSameKeyExists", "has a setup already");
  }

  @Test
  void whatIsStillToComeSaysSo() {
    for (String option :
        List.of("$search=a", "$apply=aggregate(a)", "$filter=year(startTime)%20eq%202026")) {
      bad(
          "cloudMigrationStatus?" + option,
          501,
          "BadRequest_MethodNotImplemented",
          "Not supported");
    }
  }

  @Test
  void whatAnActionDoesNotTakeIsRefusedByItsName() {
    String pause = first("cloudMigrationStatus") + "/Microsoft.NAV.pauseCloudMigration";
    api.send("POST", pause, "{\"reason\":\"x\"}").expect(400, "BadRequest", "reason");
    api.send("POST", pause, "{\"details\":5}").expect(400, "BadRequest", "details");
    api.send("POST", pause, "{").expect(400, "BadRequest", "");
    api.send("POST", pause, "details=x", "Content-Type", "text/plain")
        .expect(415, "BadRequest_UnsupportedMediaType", "");
    String refresh = first("cloudMigrationStatus") + "/Microsoft.NAV.refreshStatus";
    api.send("POST", refresh, "{\"now\":true}").expect(400, "BadRequest", "now");
  }

  @Test
  void addressesWithNothingAtThem() {
    for (String path : List.of("flavours", "companies/1", "$flavour", "companies('a')(1)")) {
      ApiAnswer answer = api.get(path).betraysNothing();
      assertThat(answer.status()).as(answer::toString).isIn(400, 404);
    }
    bad("flavours", 404, "BadRequest_NotFound", "flavours");
    api.in("Nowhere").get("companies").expect(404, "Internal_RecordNotFound", "Nowhere");
    api.in("%C3%84%2F..%2F").get("companies").expect(404);
    bad("../v1.0x/companies", 404, "BadRequest_NotFound", "");
    api.asNobody().get("companies").expect(401, "Authentication_InvalidCredentials", "Sign in");
    api.as("viewer")
        .sendAnyhow("PATCH", first("setupChecklist"), "{\"ticked\":true}")
        .expect(403, "Authorization_RequestDenied", "role");
  }
}
