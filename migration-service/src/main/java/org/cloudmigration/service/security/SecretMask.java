package org.cloudmigration.service.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Blots out secrets in texts that go to a log, a person or a database: those it knows, and whatever
 * stands where secrets stand. Blots out too much rather than too little.
 */
public final class SecretMask {

  /** Knows no secret, only the forms in which secrets are written. */
  public static final SecretMask FORMS = new SecretMask(List.of());

  /** Nobody keeps more of a text than this, and the forms are sought in what is kept. */
  static final int LONGEST_TEXT = 16_000;

  private static final String MASK = "***";

  private static final String NAMES =
      "(?:pass(?:word|wd|phrase)|pwd|secret|token|credential|authorization|signature|sig"
          + "|(?:access|account|api|auth|authentication)[ _-]?key)";

  /**
   * A name, = or :, and the value to its end: in braces, in quotes (doubled or escaped inside), or
   * up to the next semicolon. A value whose end was cut off goes to the end of the text.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)("
              + NAMES
              + "\\w*[\"']?\\s*[=:]\\s*)"
              + "(?:\\{[^}]*+(?:}}[^}]*+)*+}?"
              + "|\"[^\"\\\\]*+(?:(?:\\\\.|\"\")[^\"\\\\]*+)*+\"?"
              + "|'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'?"
              + ")?[^;\\r\\n]*");

  /** Whole addresses go: what they may hold differs from driver to driver. */
  private static final Pattern DRIVER_ADDRESS = Pattern.compile("(?i)jdbc:[a-z0-9]+:[^\\s\"')]*");

  private static final Pattern USER_INFO = Pattern.compile("(//[^/\\s:@]*:)\\S+(@)");

  private final List<String> known;

  private SecretMask(List<String> known) {
    this.known = known;
  }

  /** Blots these out too where no name stands before them. */
  public static SecretMask knowing(String... secrets) {
    return new SecretMask(
        Arrays.stream(secrets)
            .filter(secret -> secret != null && !secret.isBlank())
            // One may be the beginning of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  public String mask(String text) {
    if (text == null) {
      return "";
    }
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    if (masked.length() > LONGEST_TEXT) {
      masked = masked.substring(0, LONGEST_TEXT);
    }
    masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
    masked = DRIVER_ADDRESS.matcher(masked).replaceAll("jdbc:" + MASK);
    return USER_INFO.matcher(masked).replaceAll("$1" + MASK + "$2");
  }
}
