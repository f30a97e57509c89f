package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of {@code $metadata}, asked by nobody and by each role, in an environment of its
 * own whose migration is over: what a role may do is then done, or refused by that state.
 */
@ExtendWith(SharedServer.class)
class RolesOverTheApiIT {

  private static final List<String> USERS = List.of("viewer", "operator", "admin");

  private OData api;
  private Metadata metadata;
  private HookReceiver receiver;

  @TestFactory
  Stream<DynamicTest> eachRoleDoesWhatItMay(ServerProcess server) throws Exception {
    receiver = new HookReceiver();
    api = SampleMigration.create(server, "Roles").setUp().withMappings(8).run().api();
    metadata = api.metadata();
    api.send("POST", "subscriptions", RolesTable.body("subscriptions", receiver.url())).expect(201);
    api.send("POST", one("cloudMigrationStatus") + "/Microsoft.NAV.disableReplication", null)
        .expect(204);
    return Stream.concat(
            Stream.of(dynamicTest("the table is complete", this::theTableIsComplete)),
            RolesTable.rows().stream()
                .map(row -> dynamicTest(row.set() + " " + row.operation(), () -> asked(row))))
        .onClose(receiver::close);
  }

  private void theTableIsComplete() {
    Set<String> offered = new TreeSet<>();
    for (Metadata.EntitySet set : metadata.sets().values()) {
      Stream.concat(Stream.of("LIST", "ONE", "POST", "PATCH", "DELETE"), set.actions().stream())
          .forEach(operation -> offered.add(set.name() + " " + operation));
    }
    Set<String> known = new TreeSet<>();
    RolesTable.rows().forEach(row -> known.add(row.set() + " " + row.operation()));

    assertThat(known)
        .as("every operation of $metadata stands in RolesTable, with what each role may do")
        .isEqualTo(offered);
  }

  private String one(String set) {
    Metadata.EntitySet known = metadata.set(set);
    String key =
        api.list(set).stream()
            .map(row -> row.get(known.key()))
            .map(JsonNode::asText)
            .findFirst()
            .orElseGet(() -> EdmValue.strange(known.types().get(known.key())).toString());
    return known.address(key);
  }

  private void asked(RolesTable.Row row) {
    ask(api.asNobody(), row).expect(401, "Authentication_InvalidCredentials", "Sign in");
    for (int i = 0; i < USERS.size(); i++) {
      ApiAnswer answer = ask(api.as(USERS.get(i)), row);
      assertThat(row.statuses().get(i))
          .as(() -> row + " " + answer)
          .contains(String.valueOf(answer.status()));
      if (answer.status() == 403) {
        answer.expect(403, "Authorization_RequestDenied", "role");
      }
    }
  }

  private ApiAnswer ask(OData caller, RolesTable.Row row) {
    String body = RolesTable.body(row.set(), receiver.url());
    return switch (row.operation()) {
      case "LIST" -> caller.get(row.set());
      case "ONE" -> caller.get(one(row.set()));
      case "POST" -> caller.send("POST", row.set(), body);
      case "PATCH" -> caller.sendAnyhow("PATCH", one(row.set()), body);
      case "DELETE" -> caller.sendAnyhow("DELETE", one(row.set()), null);
      default -> caller.send("POST", one(row.set()) + "/Microsoft.NAV." + row.operation(), null);
    };
  }
}
