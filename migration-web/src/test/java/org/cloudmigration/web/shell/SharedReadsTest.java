package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

  private record Question(String text) {}

  private static final Question QUESTION = new Question("how many");
  private final SharedReads reads = new SharedReads();
  private final UUID environment = UUID.randomUUID();
  private final AtomicInteger asked = new AtomicInteger();

  private int read() {
    return reads.read(environment, QUESTION, asked::incrementAndGet);
  }

  @Test
  void fiftyPagesAskOnce() throws Exception {
    long round = System.nanoTime();
    try (var pages = Executors.newFixedThreadPool(50)) {
      IntStream.range(0, 50).forEach(page -> pages.submit(() -> reads.inRound(round, this::read)));
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aChangeIsSeenByWhoeverAsksAfterIt() {
    assertThat(read()).isEqualTo(1);
    assertThat(read()).isEqualTo(1);
    reads.changed(environment);
    assertThat(read()).isEqualTo(2);
  }

  @Test
  void withinARoundEverybodySeesTheSameWhateverChangesMeanwhile() {
    long round = System.nanoTime();
    reads.inRound(round, this::read);
    reads.changed(environment);
    assertThat(reads.<Integer>inRound(round, this::read)).isEqualTo(1);
    assertThat(reads.<Integer>inRound(System.nanoTime(), this::read)).isEqualTo(2);
  }

  @Test
  void otherQuestionsAndEnvironmentsHaveTheirOwnAnswers() {
    read();
    reads.read(environment, new Question("how long"), asked::incrementAndGet);
    reads.read(UUID.randomUUID(), QUESTION, asked::incrementAndGet);
    assertThat(asked).hasValue(3);
  }

  @Test
  void aReadThatFailsIsNoAnswer() {
    read();
    reads.changed(environment);
    try {
      reads.read(
          environment,
          QUESTION,
          () -> {
            throw new IllegalStateException();
          });
    } catch (IllegalStateException e) {
      // As the next one sees.
    }
    assertThat(read()).isEqualTo(2);
  }
}
