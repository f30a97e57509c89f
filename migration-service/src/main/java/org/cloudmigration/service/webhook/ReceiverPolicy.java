package org.cloudmigration.service.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * To which receivers notifications may go: those that the operator's list names, and of these only
 * what the public internet routes, unless the list holds the address itself. A name on the list
 * does not make a private address allowed: its owner, or whoever forges its answers, could let it
 * point to anything inside.
 */
final class ReceiverPolicy {

  /** Finds the addresses of a name. */
  interface Resolver {
    InetAddress[] resolve(String host) throws IOException;
  }

  private final List<AllowedHost> allowed;
  private final Resolver resolver;

  ReceiverPolicy(List<AllowedHost> allowed, Resolver resolver) {
    this.allowed = allowed;
    this.resolver = resolver;
  }

  /**
   * @param list separated by commas; null or blank allows nothing
   * @throws IllegalArgumentException naming the entry that cannot be understood
   */
  static ReceiverPolicy parse(String list, Resolver resolver) {
    return new ReceiverPolicy(
        Arrays.stream((list == null ? "" : list).split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(AllowedHost::parse)
            .toList(),
        resolver);
  }

  /**
   * The one address to connect to. To be asked anew for each connection, and nothing else may be
   * connected to: the next answer for the same name can be another one.
   *
   * @throws ReceiverRefusedException if nothing may be sent there
   * @throws IOException if the name has no address now
   */
  InetAddress admit(Receiver receiver) throws IOException {
    if (allowed.stream().noneMatch(entry -> entry.admits(receiver))) {
      throw new ReceiverRefusedException(
          "The list of allowed receivers, MIGRATION_WEBHOOK_HOSTS, does not hold "
              + (receiver.secure() ? "https://" : "http://")
              + receiver.authority()
              + ".");
    }
    InetAddress[] addresses =
        receiver.literal().isPresent()
            ? new InetAddress[] {receiver.literal().get()}
            : resolver.resolve(receiver.host());
    for (InetAddress address : addresses) {
      if (!AddressRange.isPublic(address) && !isListed(address)) {
        throw new ReceiverRefusedException(
            receiver.host()
                + " leads to an address that is not public. The list of allowed receivers,"
                + " MIGRATION_WEBHOOK_HOSTS, must hold that address too.");
      }
    }
    return addresses[0];
  }

  private boolean isListed(InetAddress address) {
    return allowed.stream()
        .anyMatch(entry -> entry.range() != null && entry.range().contains(address));
  }
}
