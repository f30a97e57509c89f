package org.cloudmigration.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * Ports of a server under test, moved away from where other servers may run.
 *
 * @param offset what is added to each of the server's usual ports
 */
public record Ports(int offset) {

  /** Work that shares a machine keeps apart by it. */
  private static final int LOWEST_OFFSET = Integer.getInteger("test.offset", 340);

  private static final int HIGHEST_OFFSET = 3000;
  private static final int STEP = 20;

  private static final int PLACES = (HIGHEST_OFFSET - LOWEST_OFFSET) / STEP;

  /**
   * An offset under which nobody listens. Each process begins to look elsewhere: a server that is
   * just starting does not listen yet.
   */
  public static Ports free() {
    int begin = (int) (ProcessHandle.current().pid() % PLACES);
    return IntStream.range(begin, begin + PLACES)
        .mapToObj(place -> new Ports(LOWEST_OFFSET + place % PLACES * STEP))
        .filter(
            ports -> isFree(ports.http()) && isFree(ports.management()) && isFree(ports.https()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free ports for a server under test."));
  }

  public int http() {
    return 8080 + offset;
  }

  public int management() {
    return 9990 + offset;
  }

  private int https() {
    return 8443 + offset;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
