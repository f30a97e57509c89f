package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Stands where Azure Resource Manager stands, on this machine. */
public final class LoopbackAzure implements AutoCloseable {

  /** As it came; the path without the query. */
  public record Request(String method, String path, String query, String body) {}

  /**
   * @param retryAfter blank to send none
   */
  public record Answer(int status, String body, String retryAfter) {

    public static Answer ok(String body) {
      return new Answer(200, body, "");
    }

    public static Answer error(int status, String code) {
      return new Answer(
          status, "{\"error\":{\"code\":\"%s\",\"message\":\"told so\"}}".formatted(code), "");
    }
  }

  static final FactoryAddress ADDRESS =
      new FactoryAddress("d1", "12345678-1234-1234-1234-12345678abc", "rg-1", "factory-1");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Answer> answers;

  public LoopbackAzure(Function<Request, Answer> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  void answer(Function<Request, Answer> newAnswers) {
    answers = newAnswers;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              exchange.getRequestURI().getQuery(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      Answer answer = answers.apply(request);
      if (answer == null) {
        return; // hangs up without a word
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (!answer.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  Request last() {
    return requests.getLast();
  }

  /** Repeats after a hundredth of a second. */
  ResourceManager manager() {
    return manager(ADDRESS);
  }

  ResourceManager manager(FactoryAddress address) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    var cloud =
        new AzureEnvironment(
            Map.of("resourceManagerEndpointUrl", url, "managementEndpointUrl", url));
    return ResourceManager.with(
        new AzureProfile(address.directory(), address.subscription(), cloud),
        new Bearer(),
        new Resending(Duration.ofMillis(10)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static final class Bearer implements HttpPipelinePolicy {
    @Override
    public Mono<HttpResponse> process(
        HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
      context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, "Bearer test");
      return next.process();
    }
  }
}
