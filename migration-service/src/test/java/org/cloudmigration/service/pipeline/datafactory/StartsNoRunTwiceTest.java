package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Answer;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartsNoRunTwiceTest {

  private static final UUID START = UUID.randomUUID();
  private static final String NOTHING = "{\"value\":[]}";

  private final AtomicInteger creations = new AtomicInteger();
  private final AtomicInteger queries = new AtomicInteger();
  private final LoopbackAzure azure = new LoopbackAzure(request -> Answer.error(500, "unused"));

  @AfterEach
  void close() {
    azure.close();
  }

  private String start() throws InterruptedException {
    return new RunStart(
            new FactoryRuns(azure.manager(), LoopbackAzure.ADDRESS),
            Duration.ofMillis(20),
            Waiting.PATIENT)
        .start("copy", START, Instant.now(), Map.of("company", "TWO"));
  }

  private static boolean isCreation(Request request) {
    return request.path().endsWith("/createRun");
  }

  private static String listing(String runId) {
    return """
        {"value":[
          {"runId":"other","pipelineName":"copy","parameters":{"startId":"%s"}},
          {"runId":"%s","pipelineName":"copy","parameters":{"startId":"%s"}}]}
        """
        .formatted(UUID.randomUUID(), runId, START);
  }

  @Test
  void aClearAnswerIsTakenAndTheIdGoesAlong() throws InterruptedException {
    azure.answer(request -> Answer.ok(isCreation(request) ? "{\"runId\":\"r1\"}" : NOTHING));

    assertThat(start()).isEqualTo("r1");
    assertThat(azure.last().body()).contains("\"startId\":\"" + START, "\"company\":\"TWO\"");
  }

  @Test
  void aRunThatBeganBehindAnErrorIsFoundAndNotStartedAgain() throws InterruptedException {
    azure.answer(
        request -> {
          if (isCreation(request)) {
            creations.incrementAndGet();
            return Answer.error(500, "InternalServerError");
          }
          // It shows in the list some time after it began.
          return Answer.ok(queries.incrementAndGet() < 4 ? NOTHING : listing("r7"));
        });

    assertThat(start()).isEqualTo("r7");
    assertThat(creations).hasValue(1);
  }

  @Test
  void aConnectionThatBreaksIsNoAnswer() throws InterruptedException {
    azure.answer(
        request -> {
          if (isCreation(request)) {
            return creations.incrementAndGet() == 1 ? null : Answer.ok("{\"runId\":\"r2\"}");
          }
          return Answer.ok(NOTHING);
        });

    assertThat(start()).isEqualTo("r2");
    assertThat(creations).hasValue(2);
    assertThat(azure.requests().stream().filter(request -> !isCreation(request)).count())
        .as("looks before the second request")
        .isGreaterThan(5);
  }

  @Test
  void whatWasStartedBeforeACrashIsFoundFirst() throws InterruptedException {
    azure.answer(request -> Answer.ok(isCreation(request) ? "{}" : listing("r9")));

    assertThat(start()).isEqualTo("r9");
    assertThat(azure.requests()).noneMatch(StartsNoRunTwiceTest::isCreation);
  }

  @Test
  void anAnswerThatTurnsAwayIsObeyedAndAskedAgain() throws InterruptedException {
    azure.answer(
        request -> {
          if (!isCreation(request)) {
            return Answer.ok(NOTHING);
          }
          return creations.incrementAndGet() == 1
              ? new Answer(429, "{\"error\":{\"code\":\"TooMany\",\"message\":\"\"}}", "1")
              : Answer.ok("{\"runId\":\"r3\"}");
        });

    Instant before = Instant.now();
    assertThat(start()).isEqualTo("r3");
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aRefusalIsTold() {
    azure.answer(
        request -> isCreation(request) ? Answer.error(400, "BadRequest") : Answer.ok(NOTHING));

    assertThatThrownBy(this::start)
        .isInstanceOf(ManagementException.class)
        .hasMessageContaining("told so");
    assertThat(azure.requests().stream().filter(StartsNoRunTwiceTest::isCreation).count())
        .isEqualTo(1);
  }

  @Test
  void whoeverNeverAnswersClearlyIsGivenUp() {
    azure.answer(request -> isCreation(request) ? Answer.error(503, "Busy") : Answer.ok(NOTHING));

    assertThatThrownBy(this::start).isInstanceOf(ManagementException.class);
    assertThat(azure.requests().stream().filter(StartsNoRunTwiceTest::isCreation).count())
        .isEqualTo(3);
  }

  @Test
  void allPagesOfTheListAreRead() throws InterruptedException {
    azure.answer(
        request -> {
          if (isCreation(request)) {
            return Answer.error(500, "InternalServerError");
          }
          return Answer.ok(
              request.body().contains("next page")
                  ? listing("r4")
                  : "{\"value\":[],\"continuationToken\":\"next page\"}");
        });

    assertThat(start()).isEqualTo("r4");
    assertThat(azure.requests()).noneMatch(StartsNoRunTwiceTest::isCreation);
  }
}
