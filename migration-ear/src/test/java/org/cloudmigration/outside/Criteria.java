package org.cloudmigration.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What can be asked of a property, by values that entities have and one that none has.
 *
 * @param type of {@code $metadata}
 * @param key whether it names the entities; keys are in an order of the server's choice
 */
record Criteria(String property, String type, boolean key, List<JsonNode> rows) {

  private static final int SAMPLES = 1;
  private static final int LONGEST = 120;

  List<Criterion> all() {
    List<Criterion> all = new ArrayList<>();
    all.add(compared("eq", null, order -> order == 0));
    all.add(compared("ne", null, order -> order != 0));
    for (Comparable<?> value : samples()) {
      all.add(compared("eq", value, order -> order == 0));
      all.add(compared("ne", value, order -> order != 0));
      if (isOrdered()) {
        all.add(compared("gt", value, order -> order > 0));
        all.add(compared("ge", value, order -> order >= 0));
        all.add(compared("lt", value, order -> order < 0));
        all.add(compared("le", value, order -> order <= 0));
      }
      if (value instanceof String text) {
        all.addAll(ofText(text));
      }
    }
    if (type.equals("Edm.Boolean")) {
      all.add(Criterion.of(property, row -> Boolean.TRUE.equals(value(row))));
      all.add(Criterion.of("not " + property, row -> !Boolean.TRUE.equals(value(row))));
    }
    return all;
  }

  /** Values from the middle of the list, and a strange one. */
  private Set<Comparable<?>> samples() {
    List<Comparable<?>> known =
        rows.stream()
            .<Comparable<?>>map(this::value)
            .filter(value -> value != null && EdmValue.literal(value).length() < LONGEST)
            .distinct()
            .sorted(EdmValue.ORDER)
            .toList();
    Set<Comparable<?>> samples = new LinkedHashSet<>();
    for (int i = 1; i <= SAMPLES && !known.isEmpty(); i++) {
      samples.add(known.get(known.size() * i / (SAMPLES + 1)));
    }
    samples.add(EdmValue.strange(type));
    return samples;
  }

  private boolean isOrdered() {
    return !key && !type.equals("Edm.Guid") && !type.equals("Edm.Boolean");
  }

  private Comparable<?> value(JsonNode row) {
    return EdmValue.of(row, property, type);
  }

  /** With nothing only nothing is equal, and nothing is more or less than it. */
  private Criterion compared(String operator, Comparable<?> to, IntPredicate order) {
    return Criterion.of(
        property + " " + operator + " " + EdmValue.literal(to),
        row -> {
          Comparable<?> value = value(row);
          return value == null || to == null
              ? operator.equals("ne") ? value != to : operator.equals("eq") && value == to
              : order.test(EdmValue.ORDER.compare(value, to));
        });
  }

  private List<Criterion> ofText(String text) {
    String start = text.substring(0, text.length() / 2);
    String end = text.substring(text.length() / 2);
    String middle = text.substring(text.length() / 3, text.length() - text.length() / 3);
    List<Criterion> all =
        new ArrayList<>(
            List.of(
                called("startswith(%s,%s)", start, value -> value.startsWith(start)),
                called("endswith(%s,%s)", end, value -> value.endsWith(end)),
                called("contains(%s,%s)", middle, value -> value.contains(middle)),
                called("contains(%s,%s)", middle, value -> value.contains(middle)).not(),
                called(
                    "contains(tolower(%s),%s)",
                    middle.toLowerCase(Locale.ROOT),
                    value ->
                        value.toLowerCase(Locale.ROOT).contains(middle.toLowerCase(Locale.ROOT))),
                called("%s in (%s,'no such text')", text, text::equals)));
    all.add(
        Criterion.of(
            "length(%s) gt %d".formatted(property, text.length()),
            holding(value -> value.length() > text.length())));
    if (text.contains("_x0020_")) {
      String spelled = text.replace("_x0020_", " ");
      all.add(called("%s eq %s", spelled, text::equals));
      all.add(called("%s in ('',%s)", spelled, value -> value.equals(text) || value.isEmpty()));
    }
    return all;
  }

  private Criterion called(String form, String argument, Predicate<String> meaning) {
    return Criterion.of(form.formatted(property, EdmValue.literal(argument)), holding(meaning));
  }

  private Predicate<JsonNode> holding(Predicate<String> meaning) {
    return row -> value(row) instanceof String text && meaning.test(text);
  }
}
