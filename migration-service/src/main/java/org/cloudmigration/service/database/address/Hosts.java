package org.cloudmigration.service.database.address;

import java.util.regex.Pattern;

/** How servers are named in an address. */
final class Hosts {

  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]{0,252}");
  private static final Pattern IPV6 =
      Pattern.compile("(?=.{2,45}$)[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(:?[0-9.]{7,15})?");

  private Hosts() {}

  static boolean isHost(String text) {
    return NAME.matcher(text).matches() || IPV6.matcher(text).matches();
  }

  static String withBrackets(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  static String withoutBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  /**
   * @throws ConnectionStringException if it is no number from 1 to 65535
   */
  static int port(Parts parts, int otherwise) {
    String text = parts.text(Key.PORT);
    if (parts.find(Key.PORT).isEmpty()) {
      return otherwise;
    }
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw new ConnectionStringException(
          Key.PORT.title(),
          "The port is no number from 1 to 65535.",
          "Correct the number, or leave it out for the usual port.");
    }
    return port;
  }
}
