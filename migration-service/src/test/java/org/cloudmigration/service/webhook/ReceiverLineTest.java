package org.cloudmigration.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that answer in every way that HTTP allows, and in some that it does not. */
class ReceiverLineTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ReceiverLine line = new ReceiverLine();
  private ServerSocket server;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 5, LOOPBACK);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /** Answers one request, and tells what it was. */
  private CompletableFuture<String> answering(String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Socket socket = server.accept()) {
            var request = new StringBuilder();
            while (!request.toString().endsWith("{\"value\":[]}")) {
              int next = socket.getInputStream().read();
              if (next < 0) {
                break;
              }
              request.append((char) next);
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return request.toString();
          } catch (IOException e) {
            return e.toString();
          }
        });
  }

  private ReceiverAnswer post(String answer) throws Exception {
    CompletableFuture<String> request = answering(answer);
    ReceiverAnswer got = line.post(receiver(), LOOPBACK, "{\"value\":[]}");
    assertThat(request.get(10, TimeUnit.SECONDS))
        .startsWith("POST /hook?key=1 HTTP/1.1\r\nHost: hooks.example.org:")
        .contains("\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{");
    return got;
  }

  /** Its name is never asked for: the address alone counts. */
  private Receiver receiver() {
    return Receiver.parse("http://hooks.example.org:" + server.getLocalPort() + "/hook?key=1");
  }

  @Test
  void bodiesOfKnownLengthInPiecesAndToTheEndAreRead() throws Exception {
    assertThat(post("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef").body()).isEqualTo("abc");
    assertThat(
            post("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\n\r\n")
                .body())
        .isEqualTo("abc");
    assertThat(post("HTTP/1.0 200\n\nabc").body()).isEqualTo("abc");
    assertThat(post("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 A\r\n\r\n").status()).isEqualTo(202);
  }

  @Test
  void redirectsAreAnswersLikeOthers() throws Exception {
    ReceiverAnswer answer =
        post(
            "HTTP/1.1 307 Moved\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");
    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.isSuccess() || answer.mayPass()).isFalse();
  }

  @Test
  void anEndlessBodyIsCutOff() throws Exception {
    ReceiverAnswer answer = post("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000));
    assertThat(answer.body()).hasSize(AnswerReader.LONGEST_BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 999 x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void whatIsNoAnswerIsTrouble(String answer) {
    assertThatThrownBy(() -> post(answer)).isInstanceOf(IOException.class);
  }

  @Test
  void anEndlessHeadIsTrouble() {
    String head = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(AnswerReader.LONGEST_HEAD);
    assertThatThrownBy(() -> post(head)).isInstanceOf(IOException.class);
  }

  @Test
  void aReceiverWithoutTlsGetsNothingOfWhatIsMeantForOneWith() {
    CompletableFuture<String> got =
        CompletableFuture.supplyAsync(
            () -> {
              try (Socket socket = server.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes());
                return new String(socket.getInputStream().readNBytes(40));
              } catch (IOException e) {
                return e.toString();
              }
            });
    Receiver secure = Receiver.parse("https://hooks.example.org:" + server.getLocalPort() + "/");
    assertThatThrownBy(() -> line.post(secure, LOOPBACK, "secret"))
        .isInstanceOf(SSLException.class);
    assertThat(got.join()).doesNotContain("secret", "POST");
  }
}
