package org.cloudmigration.web.odata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.data.ValueType;
import org.apache.olingo.commons.core.Encoder;

/** Rows as entities of Olingo. */
final class Entities {

  private static final int DECIMAL_PLACES = 5;
  private static final int TAG_BYTES = 12;

  private Entities() {}

  static <R> Entity of(EntityShape<R> shape, R row) {
    Entity entity = new Entity();
    entity.setType(EdmModel.NAMESPACE + "." + shape.type());
    for (Property<R> property : shape.properties()) {
      entity.addProperty(
          new org.apache.olingo.commons.api.data.Property(
              property.type().getFullQualifiedName().getFullQualifiedNameAsString(),
              property.name(),
              ValueType.PRIMITIVE,
              shown(property.value().apply(row))));
    }
    entity.setId(URI.create(address(shape, row)));
    entity.setETag(tag(shape, row));
    return entity;
  }

  /** Relative to the root of the API. */
  static <R> String address(EntityShape<R> shape, R row) {
    Object key = shape.key().value().apply(row);
    String literal = key instanceof String text ? "'" + text.replace("'", "''") + "'" : "" + key;
    return shape.set() + "(" + Encoder.encode(literal) + ")";
  }

  /** Changes with whatever a caller can see of the entity. */
  static <R> String tag(EntityShape<R> shape, R row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Property<R> property : shape.properties()) {
        digest.update(
            (property.name() + '=' + shown(property.value().apply(row)) + '\n')
                .getBytes(StandardCharsets.UTF_8));
      }
      byte[] start = Arrays.copyOf(digest.digest(), TAG_BYTES);
      return "W/\"" + HexFormat.of().formatHex(start) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object shown(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.setScale(
            Math.min(Math.max(decimal.scale(), 0), DECIMAL_PLACES), RoundingMode.HALF_UP)
        : value;
  }
}
