package org.cloudmigration.service.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own to just the address that was admitted. The HTTP clients at
 * hand look names up themselves, follow proxies of the environment, or cannot check a certificate
 * for another name than the address; here none of that can happen.
 */
final class ReceiverLine {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** For the whole exchange, however slowly the receiver speaks. */
  private static final Duration WHOLE = Duration.ofSeconds(15);

  private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

  private final SSLSocketFactory tls;

  ReceiverLine() {
    this(TLS);
  }

  ReceiverLine(SSLSocketFactory tls) {
    this.tls = tls;
  }

  ReceiverAnswer post(Receiver receiver, InetAddress address, String json) throws IOException {
    try (Socket plain = new Socket()) {
      hangUpAfterAll(plain);
      plain.connect(
          new InetSocketAddress(address, receiver.port()), Math.toIntExact(CONNECT.toMillis()));
      try (Socket line = receiver.secure() ? secured(plain, receiver) : plain) {
        line.getOutputStream().write(request(receiver, json));
        line.getOutputStream().flush();
        return new AnswerReader(line.getInputStream()).read();
      }
    }
  }

  /** A receiver that sends a byte now and then is within every timeout of a socket. */
  private static void hangUpAfterAll(Socket socket) {
    CompletableFuture.delayedExecutor(WHOLE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(
            () -> {
              try {
                socket.close();
              } catch (IOException e) {
                // It is gone.
              }
            });
  }

  private Socket secured(Socket plain, Receiver receiver) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(plain, receiver.host(), receiver.port(), true);
    SSLParameters rules = secured.getSSLParameters();
    rules.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(rules);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(Receiver receiver, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Cloud-Migration-Manager\r\n"
            .formatted(receiver.target(), receiver.authority());
    String rest =
        "Accept: */*\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: %d\r\n"
            .formatted(body.length);
    var request = new ByteArrayOutputStream();
    request.write((head + rest + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    request.write(body);
    return request.toByteArray();
  }
}
