package org.cloudmigration.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;

/** A migration of the sample, led by an administrator's script in an environment of its own. */
record SampleMigration(OData api, String source) {

  private static final String SOURCE =
      "\"productId\":\"DynamicsGP\",\"sqlServerType\":\"Embedded\","
          + "\"sqlConnectionString\":\"Sample=DynamicsGP;Scale=1\"";

  SampleMigration(OData api) {
    this(api, SOURCE);
  }

  static SampleMigration create(ServerProcess server, String environment) {
    return create(server, environment, SOURCE);
  }

  /**
   * @param source properties of the setup
   */
  static SampleMigration create(ServerProcess server, String environment, String source) {
    try {
      new Environments(server.page()).create(environment);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new SampleMigration(
        new OData(new ApiCaller(server.page()), environment, ApiCaller.basic("admin", "admin")),
        source);
  }

  /** Up to where runs can be started, with one company of the source. */
  SampleMigration setUp() {
    JsonNode setup = api.send("POST", "setupCloudMigration", "{" + source + "}").expect(201).json();
    String one = "setupCloudMigration(" + setup.get("id").asText() + ")";
    String runtime = ",\"runtimeName\":" + setup.get("runtimeName");
    api.sendAnyhow("PATCH", one, "{" + source + runtime + "}").expect(200);
    String company = "cloudMigrationCompanies(" + api.first("id", "cloudMigrationCompanies") + ")";
    api.sendAnyhow("PATCH", company, "{\"replicate\":true}").expect(200);
    api.send("POST", one + "/Microsoft.NAV.completeSetup", null).expect(204);
    Until.holds(
        "company created", () -> api.get(company).expect(200).json().get("created").asBoolean());
    // The task that has created it ends a moment later.
    Until.holds(
        "run can start",
        () -> api.get("migrationActions('run')").expect(200).json().get("available").asBoolean());
    return this;
  }

  /** Leaves so many mappings of the product, for a run that is over soon. */
  SampleMigration withMappings(int kept) {
    List<JsonNode> mappings = api.list("tableMappings");
    mappings.stream()
        .skip(kept)
        .forEach(
            mapping ->
                api.sendAnyhow("DELETE", "tableMappings(" + mapping.get("id").asText() + ")", null)
                    .expect(204));
    return this;
  }

  /** Starts a run, by the newest line of the log. */
  String start() {
    String log = "cloudMigrationStatus?$top=1";
    api.send(
            "POST",
            "cloudMigrationStatus(" + api.first("id", log) + ")/Microsoft.NAV.runReplication",
            null)
        .expect(204);
    return api.first("id", log);
  }

  SampleMigration run() {
    String run = start();
    Until.holds(
        "run ended",
        () ->
            !api.get("cloudMigrationStatus(" + run + ")")
                .expect(200)
                .json()
                .get("status")
                .asText()
                .equals("In_x0020_Progress"));
    return this;
  }
}
