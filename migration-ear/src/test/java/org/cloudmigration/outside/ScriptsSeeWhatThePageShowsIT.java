package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sets that Business Central does not have, over a migration of their own. */
@ExtendWith(SharedServer.class)
class ScriptsSeeWhatThePageShowsIT {

  private static final AtomicInteger ENVIRONMENTS = new AtomicInteger();
  private static final String ADMIN = ApiCaller.basic("admin", "admin");
  private static final String OPERATOR = ApiCaller.basic("operator", "operator");
  private static final String VIEWER = ApiCaller.basic("viewer", "viewer");
  private static final String SOURCE =
      "{\"productId\":\"DynamicsGP\",\"sqlServerType\":\"Embedded\","
          + "\"sqlConnectionString\":\"Sample=DynamicsGP;Scale=1\"}";
  private static final String APP = "feeb3504-556e-4790-b28d-a2b9ce302d81";

  private ApiCaller api;
  private EmbeddedFile tenant;
  private String root;

  @BeforeEach
  void open(ServerProcess server) throws Exception {
    api = new ApiCaller(server.page());
    String environment = "Seen" + ENVIRONMENTS.incrementAndGet();
    new Environments(server.page()).create(environment);
    root = "v2.0/" + environment + "/api/microsoft/cloudMigration/v1.0/";
    tenant = new EmbeddedFile(server.data().resolve("tenants/" + environment));
  }

  private HttpResponse<String> sent(String method, String path, String who, String body)
      throws Exception {
    return api.send(
        method,
        root + path,
        Map.of("Authorization", who, "If-Match", "*", "Content-Type", "application/json"),
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private String done(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = sent(method, path, OPERATOR, body);
    assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private String read(String path) {
    try {
      HttpResponse<String> answer = api.get(root + path.replace(" ", "%20"), VIEWER);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
      return answer.body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> all(String pattern, String body) {
    return Pattern.compile(pattern).matcher(body).results().map(found -> found.group(1)).toList();
  }

  private static String first(String property, String body) {
    Matcher found = Pattern.compile("\"" + property + "\":\"([^\"]*)\"").matcher(body);
    assertThat(found.find()).as(property + " in " + body).isTrue();
    return found.group(1);
  }

  /**
   * @return id of the run
   */
  private String migrated() throws Exception {
    String setup =
        "setupCloudMigration(" + first("id", done("POST", "setupCloudMigration", SOURCE));
    String company = first("id", read("cloudMigrationCompanies"));
    done("PATCH", "cloudMigrationCompanies(" + company + ")", "{\"replicate\":true}");
    done("POST", setup + ")/Microsoft.NAV.completeSetup", "");
    Until.holds(
        "the company is created",
        () -> read("cloudMigrationCompanies(" + company + ")").contains("\"created\":true"));
    Until.holds("the run starts", this::isRun);
    String run = first("id", read("cloudMigrationStatus?$top=1"));
    Until.holds(
        "the run ends",
        () -> read("cloudMigrationStatus(" + run + ")").contains("\"tablesRemaining\":0"));
    Until.holds("it is told", () -> !read("cloudMigrationStatus(" + run + ")").contains("0001-"));
    return run;
  }

  /** Refused while the lease of the setup is held. */
  private boolean isRun() {
    try {
      String any = first("id", read("cloudMigrationStatus?$top=1"));
      return sent(
                  "POST",
                  "cloudMigrationStatus(" + any + ")/Microsoft.NAV.runReplication",
                  OPERATOR,
                  "")
              .statusCode()
          == 204;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everythingAboutARunAndItsTables() throws Exception {
    String run = migrated();
    assertThat(read("cloudMigrationManagement"))
        .contains("\"tablesFailed\":0", "\"successRate\":100", "\"companiesSelected\":1");
    assertThat(read("migrationActions('runFull')"))
        .contains("\"available\":false", "Only an administrator");
    assertThat(read("runProgress")).contains("\"id\":\"" + run + "\"", "\"mean\":true");
    String lines = read("cloudMigrationStatus(" + run + ")/runLogLines?$top=2");
    assertThat(lines).contains("\"id\":\"" + run + "-1\"", "\"id\":\"" + run + "-2\"");
    assertThat(read("runLogLines('" + run + "-2')")).contains("\"lineNumber\":2");
    assertThat(read("cloudMigrationStatus(" + run + ")/tableAttempts/$count").strip())
        .isEqualTo(
            read("cloudMigrationStatus(" + run + ")/cloudMigrationStatusDetails/$count").strip());
    assertThat(
            read("runDifferences?$filter=runId eq '" + run + "' and otherRunId eq '" + run + "'"))
        .contains("\"kind\":\"Slowest\"")
        .doesNotContain("Mended");
    assertThat(read("runDifferences")).as("there is but one run").contains("\"value\":[]");
    String key =
        first(
            "id",
            read(
                "cloudMigrationStatus("
                    + run
                    + ")/runDifferences?$filter=otherRunId eq '"
                    + run
                    + "'"));
    assertThat(read("runDifferences('" + key + "')")).contains("\"number\":1");

    String table = read("cloudMigrationTables?$filter=tableName eq 'GP GL00100'");
    String id = first("id", table);
    assertThat(read("cloudMigrationTables(" + id + ")/cloudMigrationStatusDetails"))
        .contains("\"runId\":\"" + run + "\"");
    differs(first("companyName", table), "cloudMigrationTables(" + id + ")");
    assertThat(read("notMigratedTables/$count").strip()).isEqualTo("0");
    assertThat(read("setupObjects")).contains("$migration$state");
    assertThat(read("removedObjects?$filter=keptByPause eq true")).contains("$migration$state");
    assertThat(read("companyDifferences")).contains("\"value\":[]");
    assertThat(read("migrationApproval")).contains("\"callerNeedsIt\":false");
    assertThat(read("cloudDataResets")).contains("\"value\":[]");
    assertThat(
            sent(
                    "POST",
                    "cloudMigrationStatus(" + run + ")/Microsoft.NAV.previewResetCloudData",
                    ADMIN,
                    "")
                .body())
        .contains("\"companies\":\"" + first("companyName", table) + "\"");
  }

  /** Somebody changes a row in the tenant, and the table is verified again. */
  private void differs(String company, String table) throws Exception {
    String inTenant = "\"" + company + "$GP GL00100$" + APP + "\"";
    tenant.execute(
        "UPDATE "
            + inTenant
            + " SET \"ACTDESCR\" = 'Spoilt' WHERE \"ACTINDX\" = (SELECT MIN(\"ACTINDX\") FROM "
            + inTenant
            + ")");
    assertThat(done("POST", table + "/Microsoft.NAV.countRecords", ""))
        .containsPattern("\"sourceRecords\":\"[0-9]+\"");
    Until.holds("verification begins", () -> isVerified(table));
    Until.holds(
        "it is verified",
        () -> read(table + "/tableComparisons").contains("\"status\":\"Completed\""));
    String comparison = read(table + "/tableComparisons");
    assertThat(comparison).contains("\"recordsChanged\":1", "\"recordsMissing\":0");
    String rows =
        read("tableComparisons(" + first("id", comparison) + ")/rowDifferences?$count=true");
    assertThat(rows)
        .contains("\"@odata.count\":1", "\"kind\":\"Changed\"")
        .contains("\"differingFields\":\"ACTDESCR\"")
        .contains("\\\"ACTDESCR\\\":\\\"Spoilt");
  }

  private boolean isVerified(String table) {
    try {
      return sent("POST", table + "/Microsoft.NAV.verify", OPERATOR, "").statusCode() == 204;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theTimeLineIsReadInPagesAndCheckedByAdministrators() throws Exception {
    done("POST", "setupCloudMigration", SOURCE);
    String whole = read("auditEntries");
    List<String> numbers = all("\"entryNo\":([0-9]+)", whole);
    assertThat(numbers).hasSizeGreaterThan(4);
    assertThat(numbers.stream().map(Long::valueOf).toList())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    HttpResponse<String> page =
        api.send(
            "GET",
            root + "auditEntries",
            Map.of("Authorization", VIEWER, "Prefer", "odata.maxpagesize=3"),
            BodyPublishers.noBody());
    String next = first("@odata.nextLink", page.body()).replaceAll("^.*/v2.0", "/v2.0");
    assertThat(all("\"entryNo\":([0-9]+)", api.get(next, VIEWER).body()))
        .startsWith(numbers.get(3), numbers.get(4));
    assertThat(read("auditEntries?$filter=command eq 'Choose product'"))
        .contains("\"description\":\"The product was chosen\"");
    String check = "auditEntries(" + numbers.getFirst() + ")/Microsoft.NAV.checkAuditTrail";
    assertThat(sent("POST", check, OPERATOR, "").statusCode()).isEqualTo(403);
    assertThat(sent("POST", check, ADMIN, "").body())
        .contains("\"brokenEntryNo\":\"\"")
        .containsPattern("\"entriesChecked\":\"[1-9]");
  }

  @Test
  void errorsAreExplainedByTheirCode() {
    assertThat(read("errorMessages?$filter=code eq '50007'"))
        .contains("\"whatHappened\":\"", "\"dataImpact\":\"", "\"whatToDo\":\"");
    String several = first("id", read("errorMessages?$filter=products ne ''&$top=1"));
    String key = URLEncoder.encode(several, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(read("errorMessages('" + key + "')")).contains("\"id\":\"" + several + "\"");
  }

  @Test
  void theDocumentationNamesEverySetAndAction() throws Exception {
    String metadata = read("$metadata");
    String documentation = Files.readString(Path.of("..", "docs", "api.md"));
    List<String> names = all("<(?:EntitySet|Action) Name=\"([^\"]+)\"", metadata);
    assertThat(names).hasSizeGreaterThan(40);
    assertThat(names).allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
  }
}
