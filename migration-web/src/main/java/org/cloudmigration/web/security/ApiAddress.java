package org.cloudmigration.web.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address of the APIs says about where it leads. */
final class ApiAddress {

  /** The tenant's id may stand before the environment. */
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "/(?:v2\\.0/(?:[0-9a-fA-F-]{36}/)?|admin/v1\\.0/environments/)([^/;]+)(?:[/;].*)?");

  private ApiAddress() {}

  /** Blank if it names none. */
  static String environment(String path) {
    Matcher matcher = ENVIRONMENT.matcher(path);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
