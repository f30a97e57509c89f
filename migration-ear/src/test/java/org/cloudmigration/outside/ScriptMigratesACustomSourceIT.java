package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A source that no product knows, told with the request that sets it up. */
@ExtendWith(SharedServer.class)
class ScriptMigratesACustomSourceIT {

  private static final String SOURCE =
      "\"productId\":\"CustomMigration\",\"sqlServerType\":\"Embedded\","
          + "\"sqlConnectionString\":\"Sample=CustomMigration;Scale=1\",\"customTables\":";

  @Test
  void tablesArriveAsTheyWereTold(ServerProcess server) {
    SampleMigration migration =
        SampleMigration.create(
            server, "Custom", SOURCE + "\"{$CompanyName$}$Customer;;Client\\nCurrency;database\"");
    OData api = migration.api();
    api.send("POST", "setupCloudMigration", "{" + SOURCE + "\"Nothing\"}")
        .expect(422, "Application_FieldValidationException", "customTables[1].sourceTableName");
    String setup = "setupCloudMigration(" + api.first("id", "setupCloudMigration") + ")";
    api.sendAnyhow("PATCH", setup, "{" + SOURCE + "\"Nothing\"}").expect(422);
    api.send("POST", setup + "/Microsoft.NAV.startOver", null).expect(204);

    migration.setUp().run();

    assertThat(api.list("tableMappings"))
        .extracting(mapping -> mapping.get("sourceTableName").asText())
        .containsExactlyInAnyOrder("{$CompanyName$}$Customer", "Currency");
    JsonNode run = api.list("cloudMigrationStatus?$top=1").getFirst();
    assertThat(run.get("status").asText()).isEqualTo("Completed");
    assertThat(run.get("tablesSuccessful").asInt()).isEqualTo(2);
    api.send(
            "POST",
            "cloudMigrationStatus(" + run.get("id").asText() + ")/Microsoft.NAV.runDataUpgrade",
            null)
        .expect(409, "Application_DialogException", "has no data upgrade");
    List<JsonNode> products = api.list("sourceProductTypes?$filter=asksForTables%20eq%20true");
    assertThat(products)
        .extracting(product -> product.get("displayName").asText())
        .containsExactly("Custom Migration");
  }
}
