package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.outside.Mutations.Request;
import org.cloudmigration.outside.Mutations.Template;
import org.cloudmigration.outside.RawHttp.Raw;
import org.cloudmigration.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A minute of requests that nobody has thought of; {@code -Dtest.fuzz.seconds} for longer, {@code
 * -Dtest.fuzz.seed} for others.
 */
@ExtendWith(SharedServer.class)
class NothingInAnAnswerBetraysTheServerIT {

  private static final long SECONDS = Long.getLong("test.fuzz.seconds", 60);
  private static final long SEED = Long.getLong("test.fuzz.seed", 20_261_122);
  private static final List<String> USERS =
      List.of("admin", "admin", "admin", "admin", "operator", "operator", "viewer", "");

  private static final int ENOUGH = 12;

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void whateverIsAsked(ServerProcess server) throws Exception {
    OData api = SampleMigration.create(server, "Fuzzed").setUp().withMappings(4).api();
    List<Template> templates = templates(api);
    RawHttp http = new RawHttp(server.page());
    System.out.println("Fuzz with -Dtest.fuzz.seed=" + SEED);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    for (int i = 0; System.nanoTime() < end && faults.size() < ENOUGH; i++) {
      Random random = new Random(SEED + i);
      Request request = new Mutations(random, templates).next();
      String user = USERS.get(random.nextInt(USERS.size()));
      if (!user.isEmpty()) {
        request.headers().put("Authorization", ApiCaller.basic(user, user));
      }
      Raw answer = http.send(request.method(), request.target(), request.headers(), request.body());
      statuses.merge(answer.status(), 1, Integer::sum);
      if (!isFit(request, answer)) {
        faults.add("request %d of seed %d: %s\n%s".formatted(i, SEED, request, answer));
      }
    }
    System.out.println("Answers by status: " + statuses);
    assertThat(faults).isEmpty();
    assertThat(statuses).containsKeys(200, 400, 401, 403, 404, 405, 409);
    api.get("companies").expect(200);
    assertThat(server.log()).doesNotContain("OutOfMemoryError");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/admin/v1.0/environments/a]b | */*",
        "/admin/v1.0/environments/%FF | */*",
        "/admin/v1.0/environments/Mai%F0%19D%84%9En | */*",
        "/admin/v1.0/environments?a=%ED%A0%80 | */*",
        "/admin/v1.0/environments | /",
        "/admin/v1.0/environments | a/b;q=x",
        "/admin/v1.0/environments | a/b;charset=x"
      })
  void whatTheAdminApiCannotRead(String target, String accept, ServerProcess server)
      throws Exception {
    Map<String, String> headers =
        Map.of("Authorization", ApiCaller.basic("admin", "admin"), "Accept", accept);
    Raw answer = new RawHttp(server.page()).send("GET", target, headers, "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"BadRequest\"");
  }

  private static boolean isFit(Request request, Raw answer) {
    boolean known = answer.status() < 500 || answer.status() == 501 || answer.status() == 503;
    if (answer.status() < 400) {
      return answer.status() > 0;
    }
    // What is not even HTTP is refused by the server's connector, without a word.
    boolean wordless =
        answer.body().isEmpty() && (answer.status() == 400 || request.method().equals("HEAD"));
    // An address may have lost so much that it leads to the page.
    boolean elsewhere =
        !request.target().startsWith("/v2.0/") && !request.target().startsWith("/admin/v1.0/");
    return known
        && Betrayals.in(answer.body()).isEmpty()
        && (elsewhere || wordless || answer.body().startsWith("{\"error\":{\"code\":\""));
  }

  /** Every address that {@code $metadata} leads to, with what can be sent there. */
  private static List<Template> templates(OData api) {
    String root = "/" + api.root();
    List<Template> all =
        new ArrayList<>(
            List.of(
                new Template("GET", root, ""),
                new Template("GET", root + "$metadata", ""),
                new Template("GET", root + "openapi.json", "")));
    String environments = "/admin/v1.0/environments";
    String changed = "{\"type\":\"Sandbox\",\"tenantDatabase\":{\"type\":\"Embedded\"}}";
    all.add(new Template("GET", environments, ""));
    all.add(new Template("GET", environments + "/Fuzzed", ""));
    all.add(new Template("POST", environments, changed));
    all.add(new Template("PATCH", environments + "/Fuzzed", changed));
    all.add(new Template("DELETE", environments + "/Fuzzed", ""));
    all.add(new Template("GET", "/admin/v1.0/users", ""));
    String company = "companies(" + api.first("id", "companies") + ")/";
    for (Metadata.EntitySet set : api.metadata().sets().values()) {
      String key =
          api.list(set.name()).stream()
              .findFirst()
              .map(row -> row.get(set.key()).asText())
              .orElse("00000000-0000-0000-0000-000000000001");
      String one = root + set.address(key);
      String property = set.types().keySet().stream().skip(1).findFirst().orElseThrow();
      String literal = EdmValue.literal(EdmValue.strange(set.types().get(property)));
      String filter = OData.encoded(property + " ne " + literal + " and not (id eq null)");
      all.add(new Template("GET", root + set.name() + "?$filter=" + filter, ""));
      all.add(
          new Template(
              "GET", root + set.name() + "?$top=2&$skip=1&$count=true&$orderby=" + property, ""));
      all.add(new Template("GET", root + company + set.name() + "?$select=" + property, ""));
      all.add(new Template("GET", one, ""));
      all.add(new Template("GET", one + "/" + property + "/$value", ""));
      String body = body(set);
      all.add(new Template("POST", root + set.name(), body));
      all.add(new Template("PATCH", one, body));
      all.add(new Template("DELETE", one, ""));
      set.navigations()
          .forEach(
              way -> {
                all.add(new Template("GET", one + "/" + way.name() + "/$count", ""));
                all.add(
                    new Template(
                        "GET", root + set.name() + "?$expand=" + way.name() + "($top=1)", ""));
              });
      set.actions()
          .forEach(action -> all.add(new Template("POST", one + "/Microsoft.NAV." + action, "")));
    }
    return all;
  }

  private static String body(Metadata.EntitySet set) {
    List<String> parts = new ArrayList<>();
    set.types()
        .forEach(
            (name, type) ->
                parts.add(
                    "\"%s\":%s"
                        .formatted(
                            name,
                            type.equals("Edm.Boolean") || type.startsWith("Edm.Int")
                                ? EdmValue.strange(type)
                                : "\"some text\"")));
    return "{" + String.join(",", parts.subList(1, parts.size())) + "}";
  }
}
