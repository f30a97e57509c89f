package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of the API, and what it holds as read without any option: what each option must answer is
 * calculated from that.
 */
record ListUnderTest(OData api, Metadata.EntitySet set, String path, List<JsonNode> rows) {

  /** Of so many conditions one is asked. */
  private static final int EVERY = 3;

  static ListUnderTest read(OData api, Metadata.EntitySet set, String path) {
    return new ListUnderTest(api, set, path, api.list(path));
  }

  private String key(JsonNode row) {
    return row.get(set.key()).asText();
  }

  private List<String> keys(List<JsonNode> some) {
    return some.stream().map(this::key).toList();
  }

  private ApiAnswer asked(String options, String... headers) {
    return api.get(path + "?" + options, headers);
  }

  /** Lists in a database know only some of their properties; the others are refused by name. */
  private static boolean isKnown(ApiAnswer answer, String property) {
    if (answer.status() == 501) {
      answer.expect(501, "BadRequest_MethodNotImplemented", property);
      return false;
    }
    return true;
  }

  /**
   * Conditions alone: of each property every third, and of the next one others, so that each kind
   * of condition meets each type; returns those that the list knows.
   */
  List<Criterion> someConditions() {
    List<Criterion> known = new ArrayList<>();
    Set<String> types = new TreeSet<>();
    int turn = 0;
    for (Map.Entry<String, String> property : set.types().entrySet()) {
      String name = property.getKey();
      List<Criterion> all =
          new Criteria(name, property.getValue(), name.equals(set.key()), rows).all();
      for (int i = turn++ % EVERY; i < all.size(); i += EVERY) {
        if (finds(all.get(i), name)) {
          known.add(all.get(i));
          types.add(property.getValue());
        }
      }
    }
    assertThat(types).isEqualTo(new TreeSet<>(set.types().values()));
    return known;
  }

  boolean finds(Criterion criterion, String property) {
    String filter = "$filter=" + OData.encoded(criterion.text());
    ApiAnswer answer = asked(filter + "&$select=" + set.key());
    if (!isKnown(answer, property)) {
      return false;
    }
    List<String> expected = keys(rows.stream().filter(criterion.holds()).toList());
    assertThat(keys(api.rest(answer))).as(answer.asked()).isEqualTo(expected);
    return true;
  }

  void counts(Criterion criterion) {
    String filter = "$filter=" + OData.encoded(criterion.text());
    long expected = rows.stream().filter(criterion.holds()).count();
    assertThat(api.get(path + "/$count?" + filter).expect(200).body())
        .as(filter)
        .isEqualTo("" + expected);
    assertThat(
            asked(filter + "&$count=true&$top=1").expect(200).json().get("@odata.count").asLong())
        .as(filter)
        .isEqualTo(expected);
  }

  void isOrderedByEachProperty() {
    int answered = 0;
    for (String property : set.types().keySet()) {
      answered += isOrderedBy(property, "") && isOrderedBy(property, " desc") ? 1 : 0;
    }
    assertThat(answered).isPositive();
  }

  @SuppressWarnings("rawtypes")
  private boolean isOrderedBy(String property, String direction) {
    String order = "$orderby=" + OData.encoded(property + direction);
    ApiAnswer answer = asked(order);
    if (!isKnown(answer, property)) {
      return false;
    }
    List<JsonNode> ordered = api.rest(answer);
    Comparator<Comparable> expected =
        direction.isEmpty() ? EdmValue.ORDER : EdmValue.ORDER.reversed();
    // Each database has an order of its own for identifiers.
    boolean comparable =
        !set.types().get(property).equals("Edm.Guid") && !property.equals(set.key());
    assertThat(
            ordered.stream()
                .filter(row -> comparable)
                .<Comparable>map(row -> EdmValue.of(row, property, set.types().get(property))))
        .as(answer.asked())
        .isSortedAccordingTo(expected);
    assertThat(keys(ordered)).containsExactlyInAnyOrderElementsOf(keys(rows));
    int pageSize = Math.max(1, (rows.size() + 1) / 2);
    if (direction.isEmpty()) {
      assertThat(keys(api.list(path + "?" + order, "Prefer", "odata.maxpagesize=" + pageSize)))
          .as("in pages, " + answer.asked())
          .isEqualTo(keys(ordered));
    }
    return true;
  }

  void comesInPages() {
    int pageSize = Math.max(1, rows.size() / 4);
    String[] prefer = {"Prefer", "odata.maxpagesize=" + pageSize};
    ApiAnswer first = asked("$count=true", prefer).expect(200);
    assertThat(first.header("Preference-Applied")).isEqualTo("odata.maxpagesize=" + pageSize);
    assertThat(first.json().get("value")).hasSizeLessThanOrEqualTo(pageSize);
    assertThat(first.json().get("@odata.count").asInt()).isEqualTo(rows.size());
    assertThat(first.json().has("@odata.nextLink")).isEqualTo(rows.size() > pageSize);
    assertThat(keys(api.rest(first, prefer))).isEqualTo(keys(rows));
    int most = rows.size() / 2;
    assertThat(keys(api.list(path + "?$skip=1&$top=" + most, prefer)))
        .isEqualTo(keys(part(1, most)));
  }

  private List<JsonNode> part(int skip, int top) {
    return rows.stream().skip(skip).limit(top).toList();
  }

  void isCutByTopAndSkip() {
    for (int[] cut : new int[][] {{0, 0}, {0, 2}, {1, 1}, {2, 1_000}, {rows.size() + 5, 3}}) {
      ApiAnswer answer =
          asked("$skip=%d&$top=%d&$count=true".formatted(cut[0], cut[1])).expect(200);
      assertThat(answer.values(set.key())).as(answer.asked()).isEqualTo(keys(part(cut[0], cut[1])));
      assertThat(answer.json().get("@odata.count").asInt()).isEqualTo(rows.size());
    }
    assertThat(api.get(path + "/$count").expect(200).body()).isEqualTo("" + rows.size());
  }

  void showsOnlyWhatIsSelected() {
    for (String property : set.types().keySet()) {
      for (JsonNode row : asked("$top=1&$select=" + property).expect(200).json().get("value")) {
        List<String> shown = new ArrayList<>();
        row.fieldNames().forEachRemaining(shown::add);
        shown.removeIf(name -> name.startsWith("@odata."));
        assertThat(shown).isSubsetOf(property, set.key()).contains(property);
        assertThat(row.get(property)).isEqualTo(rows.getFirst().get(property));
      }
    }
    for (JsonNode row : asked("$top=1&$select=*").expect(200).json().get("value")) {
      assertThat(row).isEqualTo(rows.getFirst());
    }
  }

  /** What is expanded is what its own address answers. */
  void expandsEachNavigation() {
    for (Metadata.Navigation navigation : set.navigations()) {
      JsonNode expanded =
          asked("$top=3&$expand=" + navigation.name()).expect(200).json().get("value");
      for (JsonNode row : expanded) {
        String address = set.address(key(row)) + "/" + navigation.name();
        if (navigation.many()) {
          List<JsonNode> others = new ArrayList<>();
          row.get(navigation.name()).forEach(others::add);
          assertThat(others).as(address).isEqualTo(api.list(address));
        } else {
          ApiAnswer other = api.get(address);
          assertThat(other.status()).as(other::toString).isIn(200, 204);
          assertThat(row.get(navigation.name()).path("@odata.etag").asText())
              .as(address)
              .isEqualTo(other.status() == 204 ? "" : other.etag());
        }
      }
    }
    if (!set.navigations().isEmpty()) {
      for (JsonNode row : asked("$top=1&$expand=*").expect(200).json().get("value")) {
        set.navigations()
            .forEach(navigation -> assertThat(row.has(navigation.name())).as("" + row).isTrue());
      }
    }
  }

  void isReadByKey() {
    for (JsonNode row : part(0, 3)) {
      ApiAnswer one = api.get(path + "(" + set.literal(set.key(), key(row)) + ")").expect(200);
      assertThat(one.etag()).isEqualTo(row.get("@odata.etag").asText());
      assertThat(one.header("ETag")).isEqualTo(one.etag());
      set.types()
          .keySet()
          .forEach(property -> assertThat(one.json().get(property)).isEqualTo(row.get(property)));
      String some = set.types().keySet().stream().skip(1).findFirst().orElseThrow();
      assertThat(api.get(set.address(key(row)) + "/" + some).status()).isIn(200, 204);
    }
  }
}
