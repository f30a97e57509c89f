package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.Test;

/** From the source's tables to Business Central's, as a script does it; and the books agree. */
class ScriptUpgradesTheSampleIT {

  @Test
  void aCompanyIsUpgradedAndItsBalancesAreThoseOfTheSource() throws Exception {
    OData api = SampleMigration.create(SharedServer.running(), "Upgraded").setUp().run().api();
    String runs = "cloudMigrationStatus(" + api.first("id", "cloudMigrationStatus?$top=1") + ")";
    api.as("viewer")
        .send("POST", runs + "/Microsoft.NAV.runDataUpgrade", null)
        .expect(403, "Authorization_RequestDenied", "");
    api.send("POST", runs + "/Microsoft.NAV.runDataUpgrade", null).expect(204);
    api.send("POST", runs + "/Microsoft.NAV.runReplication", null)
        .expect(409, "Application_DialogException", "data upgrade");
    Until.holds("upgrade ended", () -> !status(api).matches("Scheduled|In_x0020_Progress"));

    assertThat(status(api)).isEqualTo("Completed");
    JsonNode company = api.list("dataUpgradeCompanies").getFirst();
    assertThat(company.get("upgradeStatus").asText()).isEqualTo("Completed");
    assertThat(company.get("errors").asInt()).isZero();
    assertThat(company.get("recordsWritten").asLong()).isGreaterThan(1000);
    assertThat(api.list("dataUpgradeSteps?$filter=step eq 'accounts'".replace(" ", "%20")))
        .singleElement()
        .satisfies(step -> assertThat(step.get("recordsWritten").asLong()).isPositive());
    String log = api.first("status", "cloudMigrationStatus?$top=1");
    assertThat(log).isEqualTo("Completed");

    String companies = "dataUpgradeCompanies(" + company.get("id").asText() + ")";
    Until.holds("history copied", () -> snapshot(api).matches("Completed"));
    assertThat(api.list("detailSnapshots").getFirst().get("recordsWritten").asLong())
        .isGreaterThan(100);
    api.as("viewer")
        .send("POST", companies + "/Microsoft.NAV.rerunDetailSnapshot", null)
        .expect(403, "Authorization_RequestDenied", "");
    api.send(
            "POST",
            companies + "/Microsoft.NAV.rerunDetailSnapshot",
            "{\"fromTheBeginning\": true}")
        .expect(204);
    Until.holds("history copied again", () -> snapshot(api).matches("Completed"));

    List<String> lines = trialBalance(api, company.get("companyName").asText()).lines().toList();
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(lines.stream().skip(1)).allMatch(line -> line.endsWith(",\"0.00\""));

    api.send("POST", runs + "/Microsoft.NAV.runDataUpgrade", null)
        .expect(409, "Application_DialogException", "No company waits");
  }

  private static String status(OData api) {
    return api.first("status", "dataUpgrades");
  }

  private static String snapshot(OData api) {
    return api.first("status", "detailSnapshots");
  }

  private static String trialBalance(OData api, String company) throws Exception {
    HttpResponse<String> answer =
        api.caller()
            .send(
                "GET",
                "admin/v1.0/upgrade/" + api.environment() + "/" + company + "/trial-balance.csv",
                Map.of("Authorization", api.authorization()),
                BodyPublishers.noBody());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
