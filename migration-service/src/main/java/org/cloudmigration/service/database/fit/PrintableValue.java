package org.cloudmigration.service.database.fit;

import java.math.BigDecimal;
import java.util.HexFormat;

/** A value as people read it, and as every database can keep it: shortened, and made visible. */
final class PrintableValue {

  private static final int SHOWN = 60;
  private static final int CONTROL_PICTURES = 0x2400;

  private PrintableValue() {}

  static String of(Object value) {
    return switch (value) {
      case null -> "missing";
      case String text -> "“" + visible(text) + "”";
      case byte[] bytes -> "0x" + visible(HexFormat.of().formatHex(bytes, 0, few(bytes.length)));
      case BigDecimal number -> number.toPlainString();
      default -> visible(value.toString());
    };
  }

  /** As a driver writes it. */
  static String of(String value, boolean text) {
    return value == null || text ? of(value) : visible(value);
  }

  private static int few(int bytes) {
    return Math.min(bytes, SHOWN);
  }

  static String visible(String text) {
    var shown = new StringBuilder();
    int i = 0;
    while (i < text.length() && shown.length() < SHOWN) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (character < ' ') {
        shown.append((char) (CONTROL_PICTURES + character));
      } else if (Character.getType(character) == Character.SURROGATE) {
        shown.append("\\u%04X".formatted(character));
      } else {
        shown.appendCodePoint(character);
      }
    }
    return i < text.length()
        ? shown + "… (%d characters)".formatted(text.length())
        : shown.toString();
  }
}
