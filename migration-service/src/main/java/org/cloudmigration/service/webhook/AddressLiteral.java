package org.cloudmigration.service.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in their one usual form; other forms mean different things to different programs. */
final class AddressLiteral {

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  /** Some programs take the last part of such a name for a number, and the name for an address. */
  private static final Pattern NUMBER_LAST =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

  private AddressLiteral() {}

  /** Empty if it is none. IPv6 without brackets; a mapped IPv4 address becomes that one. */
  static Optional<InetAddress> parse(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether somebody may read an address into it, such as 127.1, 0177.0.0.1 or 2130706433. */
  static boolean looksLikeOne(String host) {
    return NUMBER_LAST.matcher(host).matches() || host.indexOf(':') >= 0;
  }
}
