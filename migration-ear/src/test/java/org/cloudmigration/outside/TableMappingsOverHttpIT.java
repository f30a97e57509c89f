package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The entity set tableMappings of the sample environment, with each wrong request. */
@ExtendWith(SharedServer.class)
class TableMappingsOverHttpIT {

  private static final String API = "v2.0/Sandbox/api/microsoft/cloudMigration/v1.0/";
  private static final String SET = API + "tableMappings";
  private static final String OURS = "6c1a8e7a-1105-428a-86cf-2ef7c85c9e4d";
  private static final String GP = "feeb3504-556e-4790-b28d-a2b9ce302d81";
  private static final String ADMIN = ApiCaller.basic("admin", "admin");
  private static final String OPERATOR = ApiCaller.basic("operator", "operator");
  private static final String VIEWER = ApiCaller.basic("viewer", "viewer");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern TAG = Pattern.compile("\"@odata.etag\":\"(.*?[^\\\\]\\\\\")\"");

  private ApiCaller api;

  @BeforeEach
  void find(ServerProcess server) {
    api = new ApiCaller(server.page());
    Until.holds("the sample is set up and nobody works with it", this::isRestored);
  }

  @AfterEach
  void restore() throws Exception {
    assertThat(isRestored()).isTrue();
  }

  /** Refused while anything goes on in the environment. */
  private boolean isRestored() {
    try {
      String body = api.get(API + "setupCloudMigration", ADMIN).body();
      Matcher setup = ID.matcher(body);
      return setup.find()
          && api.send(
                      "POST",
                      API
                          + "setupCloudMigration("
                          + setup.group(1)
                          + ")/Microsoft.NAV.restoreDefaults",
                      ADMIN,
                      "")
                  .statusCode()
              == 204;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Pattern pattern, String body) {
    Matcher found = pattern.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  private static String id(String body) {
    return first(ID, body);
  }

  private String body(String source) throws Exception {
    return api.get(SET + "?$filter=sourceTableName%20eq%20'" + source + "'", VIEWER).body();
  }

  private String address(String source) throws Exception {
    return SET + "(" + id(body(source)) + ")";
  }

  private int count() throws Exception {
    return Integer.parseInt(api.get(SET + "/$count", VIEWER).body());
  }

  private HttpResponse<String> matching(String method, String address, String tag, String json)
      throws Exception {
    return api.send(
        method,
        address,
        Map.of("Authorization", OPERATOR, "Content-Type", "application/json", "If-Match", tag),
        BodyPublishers.ofString(json));
  }

  private static void answered(HttpResponse<String> answer, int status, String says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":{\"code\":").contains(says);
  }

  private void notAdded(String json, int status, String says) throws Exception {
    answered(api.send("POST", SET, OPERATOR, json), status, says);
  }

  @Test
  void theMappingsOfTheProductAreThereAndLookAsInBusinessCentral() throws Exception {
    assertThat(count()).isEqualTo(64);
    assertThat(body("GL00100"))
        .contains("\"targetTableType\":\"Table\"")
        .contains("\"appId\":\"" + GP + "\"")
        .contains("\"extensionName\":\"Dynamics GP Intelligent Cloud\"")
        .contains("\"tableId\":40127", "\"tableName\":\"GP GL00100\"")
        .contains("\"dataPerCompany\":true");
    assertThat(api.get(API + "$metadata", VIEWER).body())
        .contains("EntitySet Name=\"tableMappings\"", "Name=\"deleteAllForExtension\"");
    String company = id(api.get(API + "companies", VIEWER).body());
    assertThat(
            api.get(API + "companies(" + company + ")/tableMappings/$count", VIEWER).body().strip())
        .isEqualTo("64");
  }

  @Test
  void aMappingIsAddedChangedAndDeleted() throws Exception {
    HttpResponse<String> made =
        api.send(
            "POST",
            SET,
            OPERATOR,
            ("{\"targetTableType\":\"Table\",\"appId\":\"%s\",\"tableId\":50100,"
                    + "\"tableName\":\"GP Companies\",\"sourceTableName\":\"[dbo].[sy01500]\"}")
                .formatted(OURS));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body())
        .contains("\"extensionName\":\"Mapped Tables\"", "\"sourceTableName\":\"SY01500\"")
        .contains("\"dataPerCompany\":false");
    String address = SET + "(" + id(made.body()) + ")";
    String tag = first(TAG, made.body()).replace("\\\"", "\"");

    HttpResponse<String> changed =
        matching("PATCH", address, tag, "{\"tableName\":\"GP Company List\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("\"tableName\":\"GP Company List\"");
    answered(matching("PATCH", address, tag, "{\"tableName\":\"Other\"}"), 412, "");
    answered(matching("DELETE", address, tag, ""), 412, "");
    answered(api.send("PATCH", address, OPERATOR, "{\"tableName\":\"Other\"}"), 428, "");
    assertThat(matching("DELETE", address, "*", "").statusCode()).isEqualTo(204);
    assertThat(api.get(address, VIEWER).statusCode()).isEqualTo(404);
    assertThat(api.get("admin/v1.0/timeline.csv?environment=Sandbox", ADMIN).body())
        .contains("\"Add table mapping\"", "\"Change table mapping\"", "\"Delete table mapping\"");
  }

  @Test
  void theActionsDeleteAndRestore() throws Exception {
    String any = address("GL00100");
    assertThat(matching("DELETE", address("GL00103"), "*", "").statusCode()).isEqualTo(204);
    assertThat(count()).isEqualTo(63);
    assertThat(api.send("POST", any + "/Microsoft.NAV.restoreDefaults", OPERATOR, "").statusCode())
        .isEqualTo(204);
    assertThat(count()).isEqualTo(64);
    assertThat(
            api.send("POST", any + "/Microsoft.NAV.deleteAllForExtension", OPERATOR, "")
                .statusCode())
        .isEqualTo(204);
    assertThat(count()).isZero();
    answered(api.send("POST", any + "/Microsoft.NAV.restoreDefaults", OPERATOR, ""), 404, "");
    restore();
    assertThat(count()).isEqualTo(64);
  }

  @Test
  void eachWrongRequestIsToldAtItsProperty() throws Exception {
    String right = "\"appId\":\"" + OURS + "\",\"tableName\":\"Mine\",\"sourceTableName\":";
    notAdded("{}", 422, "sourceTableName: ");
    notAdded("{" + right + "\"GL99999\"}", 422, "The source has no table");
    notAdded("{" + right + "\"[GL00100]\"}", 422, "the system database");
    notAdded("{" + right + "\"sales.Orders\"}", 422, "sourceTableName: ");
    notAdded("{" + right + "\"Item$" + OURS + "\"}", 422, "Not supported: ");
    notAdded("{" + right + "null}", 422, "sourceTableName: ");
    notAdded("{" + right + "\"GL00100\",\"tableId\":-5}", 422, "tableId: ");
    notAdded("{" + right + "\"GL00100\",\"tableId\":\"five\"}", 400, "");
    notAdded("{" + right + "\"GL00100\",\"dataPerCompany\":false}", 422, "dataPerCompany: ");
    notAdded("{" + right + "\"GL00100\",\"colour\":\"red\"}", 400, "colour");
    notAdded("{" + right + "\"GL00100\",\"extensionName\":\"Mine\"}", 400, "extensionName");
    notAdded(
        "{" + right + "\"GL00100\",\"targetTableType\":\"Table_x0020_Extension\"}",
        422,
        "targetTableType: Not supported: ");
    notAdded("{" + right + "\"GL00100\",\"targetTableType\":\"View\"}", 422, "targetTableType: ");
    notAdded(
        ("{\"appId\":\"%s\",\"tableName\":\"Mine\",\"sourceTableName\":\"GL00100\"}").formatted(GP),
        422,
        "appId: ");
    notAdded(
        "{\"appId\":\"not an id\",\"tableName\":\"Mine\",\"sourceTableName\":\"GL00100\"}",
        400,
        "");
    notAdded(
        ("{\"appId\":\"%s\",\"tableName\":\"GP GL00100\",\"sourceTableName\":\"GL00103\"}")
            .formatted(OURS),
        409,
        "has a source already");
    notAdded(
        ("{\"appId\":\"%s\",\"tableName\":\"%s\",\"sourceTableName\":\"GL00103\"}")
            .formatted(OURS, "T".repeat(31)),
        422,
        "tableName: ");
    answered(matching("PUT", address("GL00100"), "*", "{}"), 405, "");
    answered(matching("DELETE", SET + "(00000000-0000-0000-0000-000000000001)", "*", ""), 404, "");
    assertThat(count()).isEqualTo(64);
  }

  @Test
  void whoOnlyReadsChangesNothing() throws Exception {
    assertThat(api.get(SET, "Basic none").statusCode()).isEqualTo(401);
    answered(api.send("POST", SET, VIEWER, "{}"), 403, "");
    String one = address("GL00100");
    for (String action : new String[] {"restoreDefaults", "deleteAllForExtension"}) {
      answered(api.send("POST", one + "/Microsoft.NAV." + action, VIEWER, ""), 403, "");
    }
    Map<String, String> headers =
        Map.of("Authorization", VIEWER, "Content-Type", "application/json", "If-Match", "*");
    answered(
        api.send("PATCH", one, headers, BodyPublishers.ofString("{\"tableName\":\"X\"}")), 403, "");
    answered(api.send("DELETE", one, headers, BodyPublishers.noBody()), 403, "");
    assertThat(count()).isEqualTo(64);
  }
}
