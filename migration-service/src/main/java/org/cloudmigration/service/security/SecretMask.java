package org.cloudmigration.service.security;

import java.util.regex.Pattern;

/** Blots out what looks like a secret, in texts that go to a log, a person or a database. */
public final class SecretMask {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(password|pwd|secret|accesstoken|authkey|authentication key|accountkey|sharedaccesskey)"
              + "(\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|\\{[^}]*}|[^;&,\\s]+)");

  private static final Pattern URL_CREDENTIALS = Pattern.compile("(//[^/\\s:@]+:)[^@\\s/]+(@)");

  private SecretMask() {}

  public static String mask(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String masked = SECRET.matcher(text).replaceAll("$1$2***");
    return URL_CREDENTIALS.matcher(masked).replaceAll("$1***$2");
  }
}
