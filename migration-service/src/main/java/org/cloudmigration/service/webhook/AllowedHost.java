package org.cloudmigration.service.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the operator's list.
 *
 * @param plain whether http will do
 * @param host a name, or {@code *.} and a name; null for an entry of addresses
 * @param range null for an entry of names
 * @param port {@link #USUAL_PORT}, {@link #ANY_PORT}, or the only one that is allowed
 */
record AllowedHost(boolean plain, String host, AddressRange range, int port) {

  static final int USUAL_PORT = -1;
  static final int ANY_PORT = 0;

  private static final Pattern FORM =
      Pattern.compile(
          "(https?://)?(\\[[0-9a-fA-F:.]+]|[^\\s\\[\\]/:]+)(?::([0-9]{1,5}|\\*))?(/[0-9]{1,3})?");
  private static final Pattern NAME =
      Pattern.compile("(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]+)*");

  /**
   * @throws IllegalArgumentException if nobody can tell what it means
   */
  static AllowedHost parse(String entry) {
    Matcher parts = FORM.matcher(entry);
    if (!parts.matches()) {
      throw unknown(entry);
    }
    boolean plain = "http://".equals(parts.group(1));
    int port = port(parts.group(3), entry);
    String host = parts.group(2).toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    String length = parts.group(4) == null ? "" : parts.group(4);
    Optional<AddressRange> range = AddressRange.parse(host + length);
    if (range.isPresent()) {
      return new AllowedHost(plain, null, range.get(), port);
    }
    if (!length.isEmpty() || AddressLiteral.looksLikeOne(host) || !NAME.matcher(host).matches()) {
      throw unknown(entry);
    }
    return new AllowedHost(plain, host, null, port);
  }

  private static int port(String text, String entry) {
    if (text == null) {
      return USUAL_PORT;
    }
    if (text.equals("*")) {
      return ANY_PORT;
    }
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw unknown(entry);
    }
    return port;
  }

  private static IllegalArgumentException unknown(String entry) {
    return new IllegalArgumentException(
        "“"
            + entry
            + "” in MIGRATION_WEBHOOK_HOSTS is neither a host, such as hooks.example.org or"
            + " *.example.org, nor an address or a range of addresses, such as 10.1.0.0/16.");
  }

  /** Whether it allows to speak to this receiver, wherever that is. */
  boolean admits(Receiver receiver) {
    boolean sameHost =
        receiver
            .literal()
            .map(address -> range != null && range.contains(address))
            .orElseGet(() -> host != null && isNamed(receiver.host()));
    return sameHost && (plain || receiver.secure()) && admitsPort(receiver);
  }

  private boolean isNamed(String name) {
    return host.startsWith("*.") ? name.endsWith(host.substring(1)) : host.equals(name);
  }

  private boolean admitsPort(Receiver receiver) {
    return port == ANY_PORT
        || (port == USUAL_PORT ? receiver.hasUsualPort() : port == receiver.port());
  }
}
