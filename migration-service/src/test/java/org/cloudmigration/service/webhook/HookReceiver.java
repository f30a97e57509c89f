package org.cloudmigration.service.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on this machine, which answers as a test wants. */
final class HookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
  volatile boolean knowsTheHandshake = true;

  HookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String query = "" + call.getRequestURI().getRawQuery();
      if (query.contains("validationToken=") && knowsTheHandshake) {
        byte[] token = query.replaceFirst(".*validationToken=", "").getBytes();
        call.sendResponseHeaders(200, token.length);
        call.getResponseBody().write(token);
        return;
      }
      bodies.add(body);
      Integer status = answers.poll();
      call.sendResponseHeaders(status == null ? 200 : status, -1);
    }
  }

  /** Answers these to the next notifications; after them 200. */
  void answers(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  String url(String pathAndQuery) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + pathAndQuery;
  }

  /** Notifications that came, and forgets them. */
  List<String> take() {
    List<String> taken = List.copyOf(bodies);
    bodies.clear();
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
