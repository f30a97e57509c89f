package org.cloudmigration.service.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A line to a server that can become half-open: nobody hangs up, and nothing gets through. */
public final class FreezingProxy implements Closeable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int to;
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private volatile boolean allFrozen;

  public FreezingProxy(int to) throws IOException {
    this.to = to;
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Lines that are open now; new ones work. */
  public void freeze() {
    lines.forEach(line -> line.frozen = true);
  }

  /** New lines as well. */
  public void freezeAll() {
    allFrozen = true;
    freeze();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        var line = new Line(door.accept(), new Socket(InetAddress.getLoopbackAddress(), to));
        line.frozen = allFrozen;
        lines.add(line);
        Thread.startVirtualThread(() -> line.pump(line.client, line.server));
        Thread.startVirtualThread(() -> line.pump(line.server, line.client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static final class Line {
    private final Socket client;
    private final Socket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean frozen;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void pump(Socket from, Socket to) {
      var buffer = new byte[8192];
      try {
        for (int read = from.getInputStream().read(buffer);
            read >= 0;
            read = from.getInputStream().read(buffer)) {
          if (frozen) {
            closed.await();
            return;
          }
          to.getOutputStream().write(buffer, 0, read);
        }
        to.shutdownOutput();
      } catch (IOException e) {
        // One of them hung up.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void close() {
      closed.countDown();
      try (client;
          server) {
        frozen = true;
      } catch (IOException e) {
        // It was closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    lines.forEach(Line::close);
  }
}
