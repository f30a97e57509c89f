package org.cloudmigration.web.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which method of which EJB was denied: the server tells it in a message alone. */
final class DeniedCall {

  private static final Pattern CALL = Pattern.compile("(\\w+)\\([^)]*\\).* of bean: (\\w+)");

  private DeniedCall() {}

  /**
   * @param message may be null
   */
  static String of(String message) {
    Matcher call = CALL.matcher(String.valueOf(message));
    return call.find() ? call.group(2) + "." + call.group(1) : "A command";
  }
}
