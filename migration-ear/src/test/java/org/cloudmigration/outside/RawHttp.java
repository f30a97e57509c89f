package org.cloudmigration.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends requests that no client library would. */
record RawHttp(URI server) {

  private static final int PATIENCE_MILLIS = 60_000;

  /**
   * @param status 0 if the connection was closed without an answer
   */
  record Raw(int status, String head, String body) {}

  Raw send(String method, String target, Map<String, String> headers, String body)
      throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(content);
      socket.getOutputStream().flush();
      return parse(read(socket.getInputStream()));
    }
  }

  /** A server that refuses early resets the connection under what is still being sent. */
  private static String read(InputStream input) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      input.transferTo(all);
    } catch (IOException e) {
      // What has come is looked at.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static Raw parse(String answer) {
    if (!answer.startsWith("HTTP/1.1 ")) {
      return new Raw(0, answer, "");
    }
    int end = answer.indexOf("\r\n\r\n");
    String head = answer.substring(0, end);
    String body = answer.substring(end + 4);
    boolean chunked = head.toLowerCase().contains("transfer-encoding: chunked");
    return new Raw(
        Integer.parseInt(head.substring(9, 12)), head, chunked ? withoutChunks(body) : body);
  }

  /** Sizes of chunks are lines of their own. */
  private static String withoutChunks(String body) {
    return body.replaceAll("(?:^|\r\n)[0-9a-fA-F]+\r\n", "").strip();
  }
}
