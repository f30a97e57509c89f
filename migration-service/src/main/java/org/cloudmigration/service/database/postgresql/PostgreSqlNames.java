package org.cloudmigration.service.database.postgresql;

import java.nio.charset.StandardCharsets;
import org.cloudmigration.service.database.TenantNames;

/** Names that PostgreSQL keeps whole: of longer ones it would silently drop the end. */
final class PostgreSqlNames {

  /** NAMEDATALEN - 1, in UTF-8. */
  private static final int LONGEST_BYTES = 63;

  private PostgreSqlNames() {}

  /** A name of a company or table in the tenant; a long one ends with a hash of the whole. */
  static String fit(String name) {
    String clean = TenantNames.clean(name);
    if (bytes(clean) <= LONGEST_BYTES) {
      return clean;
    }
    String mark = "~%08x".formatted(clean.hashCode());
    int end = clean.length();
    while (bytes(clean.substring(0, end)) > LONGEST_BYTES - mark.length()) {
      end = clean.offsetByCodePoints(end, -1);
    }
    return clean.substring(0, end) + mark;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
