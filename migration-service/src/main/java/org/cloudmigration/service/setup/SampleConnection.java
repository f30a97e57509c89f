package org.cloudmigration.service.setup;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;

/**
 * The connection string of a generated source: {@code Sample=DynamicsGP;Scale=1}.
 *
 * @param product id of the product
 * @param scale from 1 to {@value Installation#LARGEST_SCALE}
 */
public record SampleConnection(String product, int scale) {

  private static final String SAMPLE = "sample";
  private static final String SCALE = "scale";

  /**
   * @throws MigrationException if the text has another form; the message names the faulty part
   */
  public static SampleConnection parse(String text) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : (text == null ? "" : text).split(";")) {
      if (part.isBlank()) {
        continue;
      }
      String[] pair = part.split("=", 2);
      String key = pair[0].strip().toLowerCase(Locale.ROOT);
      if (pair.length != 2 || !(key.equals(SAMPLE) || key.equals(SCALE))) {
        throw refused("“" + pair[0].strip() + "” is not a part of a sample's connection string.");
      }
      if (parts.put(key, pair[1].strip()) != null) {
        throw refused("“" + pair[0].strip() + "” stands there twice.");
      }
    }
    if (parts.getOrDefault(SAMPLE, "").isEmpty()) {
      throw refused("The part Sample=… is missing.");
    }
    return new SampleConnection(parts.get(SAMPLE), scale(parts.getOrDefault(SCALE, "1")));
  }

  @Override
  public String toString() {
    return "Sample=" + product + ";Scale=" + scale;
  }

  private static int scale(String text) {
    try {
      int scale = Integer.parseInt(text);
      if (scale >= 1 && scale <= Installation.LARGEST_SCALE) {
        return scale;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers out of range.
    }
    throw refused(
        "The scale “"
            + text
            + "” is not a whole number from 1 to "
            + Installation.LARGEST_SCALE
            + ".");
  }

  private static MigrationException refused(String happened) {
    return new MigrationException(
        new ErrorReport(
            "CONNECTION_STRING",
            happened,
            "Nothing was stored.",
            "Write it as Sample=…;Scale=1, with the id of the product.",
            ""));
  }
}
