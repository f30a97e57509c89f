package org.cloudmigration.service.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A line to a server that is slow, breaks off, or is half-open: nobody hangs up then. */
public final class BadLine implements Closeable {

  private static final int BUFFER = 8192;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int to;
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final AtomicLong left = new AtomicLong();
  private volatile Runnable atEnd;
  private volatile boolean allFrozen;
  private volatile long pause;

  public BadLine(int to) throws IOException {
    this.to = to;
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Connections that are open now; new ones work. */
  public void freeze() {
    connections.forEach(connection -> connection.frozen = true);
  }

  /** New connections as well. */
  public void freezeAll() {
    allFrozen = true;
    freeze();
  }

  /** Connections that are open now end without a word. */
  public void cut() {
    connections.forEach(Connection::close);
  }

  /** Once so many bytes more have gone through, either way. */
  public void after(long bytes, Runnable fault) {
    left.set(bytes);
    atEnd = fault;
  }

  /** About, each way of each connection. */
  public void slowDownTo(long bytesPerSecond) {
    pause = TimeUnit.SECONDS.toNanos(BUFFER) / bytesPerSecond;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        var line = new Connection(door.accept(), new Socket(InetAddress.getLoopbackAddress(), to));
        line.frozen = allFrozen;
        connections.add(line);
        Thread.startVirtualThread(() -> line.pump(line.client, line.server));
        Thread.startVirtualThread(() -> line.pump(line.server, line.client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void count(int bytes) {
    Runnable fault = atEnd;
    if (fault != null && left.addAndGet(-bytes) < 0) {
      atEnd = null;
      fault.run();
    }
  }

  private final class Connection {
    private final Socket client;
    private final Socket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean frozen;

    Connection(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void pump(Socket from, Socket to) {
      var buffer = new byte[BUFFER];
      try {
        for (int read = from.getInputStream().read(buffer);
            read >= 0;
            read = from.getInputStream().read(buffer)) {
          count(read);
          if (frozen) {
            closed.await();
            return;
          }
          LockSupport.parkNanos(pause * read / BUFFER);
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
    cut();
  }
}
