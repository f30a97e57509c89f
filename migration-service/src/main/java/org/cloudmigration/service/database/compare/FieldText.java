package org.cloudmigration.service.database.compare;

import java.math.BigDecimal;
import java.util.HexFormat;

/** A value as people read it; what is very long is cut. */
final class FieldText {

  /** Characters, or bytes times two. */
  static final int LIMIT = 4_000;

  private FieldText() {}

  static String of(Object value) {
    return switch (value) {
      case null -> "";
      case byte[] bytes -> hex(bytes);
      case BigDecimal number -> number.toPlainString();
      default -> cut(value.toString());
    };
  }

  private static String hex(byte[] bytes) {
    int shown = Math.min(bytes.length, LIMIT / 2);
    String text = "0x" + HexFormat.of().formatHex(bytes, 0, shown);
    return shown == bytes.length ? text : text + "… (%d bytes)".formatted(bytes.length);
  }

  private static String cut(String text) {
    return text.length() <= LIMIT
        ? text
        : text.substring(0, LIMIT) + "… (%d characters)".formatted(text.length());
  }
}
