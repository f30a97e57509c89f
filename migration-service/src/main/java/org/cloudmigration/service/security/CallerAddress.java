package org.cloudmigration.service.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for when calls are counted. */
final class CallerAddress {

  /** Half of an IPv6 address: who has one usually has all that begin alike. */
  private static final int NETWORK_BYTES = 8;

  private CallerAddress() {}

  static String key(String address) {
    // Only what has a colon: anything else could be looked up as a name.
    if (address.indexOf(':') >= 0) {
      try {
        if (InetAddress.getByName(address) instanceof Inet6Address six) {
          return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
        }
      } catch (UnknownHostException e) {
        return address;
      }
    }
    return address;
  }
}
