package org.cloudmigration.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of notifications on this machine. */
final class HookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final AtomicInteger troubles = new AtomicInteger();

  HookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String query = "" + call.getRequestURI().getRawQuery();
      if (query.contains("validationToken=")) {
        byte[] token =
            query.replaceFirst(".*validationToken=", "").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, token.length);
        call.getResponseBody().write(token);
        return;
      }
      bodies.add(body);
      boolean well = troubles.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
      call.sendResponseHeaders(well ? 202 : 500, -1);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?code=k3y";
  }

  /** Answers 500 to so many notifications that come next. */
  void trouble(int times) {
    troubles.set(times);
  }

  List<String> bodies() {
    return bodies;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
