package org.cloudmigration.service.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Addresses of one family that begin with the same bits.
 *
 * @param length how many bits
 */
record AddressRange(InetAddress start, int length) {

  private static final int BITS_OF_A_BYTE = 8;

  /** Everything that the public internet does not route, or that leads to another such address. */
  private static final List<AddressRange> NOT_PUBLIC =
      List.of(
          of("0.0.0.0/8"),
          of("10.0.0.0/8"),
          of("100.64.0.0/10"),
          of("127.0.0.0/8"),
          of("169.254.0.0/16"),
          of("172.16.0.0/12"),
          of("192.0.0.0/24"),
          of("192.0.2.0/24"),
          of("192.88.99.0/24"),
          of("192.168.0.0/16"),
          of("198.18.0.0/15"),
          of("198.51.100.0/24"),
          of("203.0.113.0/24"),
          of("224.0.0.0/3"),
          of("2001::/23"),
          of("2001:db8::/32"),
          of("2002::/16"),
          of("3fff::/20"));

  /** Of IPv6 only this is given out; the rest is local, multicast, mapped, or kept back. */
  private static final AddressRange GLOBAL_IPV6 = of("2000::/3");

  private static final int IPV4_BYTES = 4;

  static boolean isPublic(InetAddress address) {
    boolean ipv4 = address.getAddress().length == IPV4_BYTES;
    return (ipv4 || GLOBAL_IPV6.contains(address))
        && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
  }

  /** Empty if the text is neither an address nor a range, such as {@code 10.0.0.0/8}. */
  static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address =
        AddressLiteral.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int bits = address.get().getAddress().length * BITS_OF_A_BYTE;
    try {
      int length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      return length < 0 || length > bits
          ? Optional.empty()
          : Optional.of(new AddressRange(address.get(), length));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static AddressRange of(String text) {
    return parse(text).orElseThrow();
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != start.getAddress().length) {
      return false;
    }
    int rest = bytes.length * BITS_OF_A_BYTE - length;
    return number(bytes).shiftRight(rest).equals(number(start.getAddress()).shiftRight(rest));
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }
}
