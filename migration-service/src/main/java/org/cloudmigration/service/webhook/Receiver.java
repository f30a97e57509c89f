package org.cloudmigration.service.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where notifications go, taken apart once and only here, so that what is checked is what is
 * called.
 *
 * @param host in lower case; IPv6 without brackets
 * @param target path and query, as they are sent
 */
record Receiver(boolean secure, String host, int port, String target, String path) {

  static final int LONGEST = 2048;

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LARGEST_PORT = 65_535;

  /** What parsers disagree about, and what could end a line of a request, is not in it. */
  private static final Pattern HARMLESS = Pattern.compile("[\\x21-\\x7e&&[^\\\\\"<>^`{|}#]]+");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

  /**
   * @throws ReceiverRefusedException if it is no address of a receiver
   */
  static Receiver parse(String text) {
    if (text.length() > LONGEST || !HARMLESS.matcher(text).matches()) {
      throw new ReceiverRefusedException(
          "The address is longer than 2048 characters, has a fragment, or characters that must be"
              + " written as %XX.");
    }
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new ReceiverRefusedException("The address does not begin with https://.");
    }
    if (uri.getRawUserInfo() != null
        || uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
      throw new ReceiverRefusedException("The address holds a user name.");
    }
    boolean secure = scheme.equals("https");
    int port = uri.getPort() < 0 ? (secure ? HTTPS : HTTP) : uri.getPort();
    if (port < 1 || port > LARGEST_PORT) {
      throw new ReceiverRefusedException("The address has no usable port.");
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Receiver(secure, host(uri), port, path + query, path);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new ReceiverRefusedException("This is no address.");
    }
  }

  private static String host(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
    }
    boolean address = AddressLiteral.parse(host).isPresent();
    if (!address && (AddressLiteral.looksLikeOne(host) || !NAME.matcher(host).matches())) {
      throw new ReceiverRefusedException(
          "The address has no host that everybody reads alike: write a name without a dot at its"
              + " end, or an IP address in its usual form.");
    }
    return host;
  }

  /** Empty if the host is a name. */
  Optional<InetAddress> literal() {
    return AddressLiteral.parse(host);
  }

  boolean hasUsualPort() {
    return port == (secure ? HTTPS : HTTP);
  }

  /** Host and port, as addresses and the header of that name have them. */
  String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return hasUsualPort() ? name : name + ":" + port;
  }

  /** With one more parameter. */
  Receiver asking(String name, String value) {
    String more = (target.indexOf('?') < 0 ? "?" : "&") + name + "=" + value;
    return new Receiver(secure, host, port, target + more, path);
  }

  /** Without the query: that may hold a key. */
  String shown() {
    String hidden = target.length() > path.length() ? "?…" : "";
    return (secure ? "https://" : "http://") + authority() + path + hidden;
  }

  @Override
  public String toString() {
    return shown();
  }
}
