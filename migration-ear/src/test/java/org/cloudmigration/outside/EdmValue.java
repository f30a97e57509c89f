package org.cloudmigration.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Values of the API as the test compares them: by their type in {@code $metadata}. */
final class EdmValue {

  /** Nothing first. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static final Comparator<Comparable> ORDER = Comparator.nullsFirst(Comparable::compareTo);

  private EdmValue() {}

  /** Null for nothing. */
  static Comparable<?> of(JsonNode row, String property, String type) {
    JsonNode value = row.get(property);
    if (value.isNull()) {
      return null;
    }
    return switch (type) {
      case "Edm.String" -> value.textValue();
      case "Edm.Boolean" -> value.booleanValue();
      case "Edm.Guid" -> UUID.fromString(value.textValue());
      case "Edm.DateTimeOffset" -> Instant.parse(value.textValue());
      case "Edm.Int32", "Edm.Int64", "Edm.Decimal" -> value.decimalValue();
      default -> throw new IllegalArgumentException("Teach this test the type " + type);
    };
  }

  /** As a filter has it. */
  static String literal(Comparable<?> value) {
    return value instanceof String text ? "'" + text.replace("'", "''") + "'" : "" + value;
  }

  /** One that no entity is likely to have. */
  static Comparable<?> strange(String type) {
    return switch (type) {
      case "Edm.String" -> "it's 100% \"strange\" – & _ + Ä";
      case "Edm.Boolean" -> true;
      case "Edm.Guid" -> new UUID(7, 7);
      case "Edm.DateTimeOffset" -> Instant.parse("2020-02-29T23:59:59.5Z");
      default -> BigDecimal.valueOf(7_654_321);
    };
  }
}
