package org.cloudmigration.web.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the API, taken apart: {@code
 * /v2.0/{environment}/api/microsoft/cloudMigration/v1.0/…}, or with a tenant id before the
 * environment, as scripts for Business Central have it.
 *
 * @param root up to the version, encoded as it came
 * @param tenant empty if there is none
 * @param path what follows the version, encoded as it came
 */
record ApiAddress(String root, Optional<String> tenant, String environment, String path) {

  private static final Pattern FORM =
      Pattern.compile("(/v2\\.0/(?:([^/]+)/)?([^/]+)/api/microsoft/cloudMigration/v1\\.0)(/.*)?");

  /** The pages of the reference write this set in the plural too. */
  private static final Pattern PLURAL = Pattern.compile("/setupCloudMigrations(?=[/(?]|$)");

  /** Path of the API of an environment, encoded. */
  static String root(String environment) {
    String name = URLEncoder.encode(environment, StandardCharsets.UTF_8).replace("+", "%20");
    return "/v2.0/" + name + "/api/microsoft/cloudMigration/v1.0";
  }

  /** Empty if it is none. */
  static Optional<ApiAddress> parse(String requestPath) {
    Matcher parts = FORM.matcher(requestPath);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(4) == null ? "" : parts.group(4);
    return Optional.of(
        new ApiAddress(
            parts.group(1),
            Optional.ofNullable(parts.group(2)).map(ApiAddress::decoded),
            decoded(parts.group(3)),
            PLURAL.matcher(path).replaceAll("/setupCloudMigration")));
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
