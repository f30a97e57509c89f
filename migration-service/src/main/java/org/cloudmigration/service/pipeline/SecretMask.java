package org.cloudmigration.service.pipeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.DatabaseLocation;

/** Takes secrets out of texts that databases and drivers write. */
public final class SecretMask {

  private static final String MASK = "***";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(password|pwd|secret|token|accesskey|accountkey|sharedaccesskey)(\\s*[=:]\\s*)"
              + "(\\{[^}]*\\}|\"[^\"]*\"|'[^']*'|[^;&,\\s\"']*)");

  /** Whole addresses go: what they may hold differs from driver to driver. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)jdbc:[a-z0-9]+:[^\\s\"')]*");

  private final List<String> known;

  /**
   * @param known secrets that must not appear even without a name before them
   */
  public SecretMask(Collection<String> known) {
    this.known = known.stream().filter(s -> s != null && !s.isBlank()).toList();
  }

  /** Knows the passwords of these. */
  public static SecretMask of(DatabaseLocation... locations) {
    return new SecretMask(Arrays.stream(locations).map(DatabaseLocation::password).toList());
  }

  public String mask(String text) {
    String masked = text == null ? "" : text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    masked = NAMED.matcher(masked).replaceAll("$1$2***");
    return ADDRESS.matcher(masked).replaceAll("jdbc:***");
  }
}
