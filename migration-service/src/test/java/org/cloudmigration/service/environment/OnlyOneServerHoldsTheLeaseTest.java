package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnlyOneServerHoldsTheLeaseTest {

  private static JpaFixture database;

  private UUID environment;
  private final LeaseKeeper first = server();
  private final LeaseKeeper second = server();

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
  }

  private static LeaseKeeper server() {
    return new TestServer(database).bean(LeaseKeeper.class);
  }

  private void expire() {
    database.execute(
        "UPDATE environment_lease SET expires_at = ? WHERE environment_id = ?",
        Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC),
        environment);
  }

  private EnvironmentLease stored() {
    return database.inTransaction(entities -> entities.find(EnvironmentLease.class, environment));
  }

  @Test
  void whileOneHoldsItTheOtherGetsNothing() {
    assertThat(first.isFree(environment)).isTrue();
    long fence = first.acquire(environment).getAsLong();
    assertThat(fence).isPositive();
    assertThat(second.acquire(environment)).isEmpty();
    assertThat(second.isFree(environment)).isFalse();
    assertThat(second.renew(environment, fence)).isFalse();
    second.release(environment, fence);
    assertThat(second.acquire(environment)).as("it was not the second's to release").isEmpty();
  }

  @Test
  void renewalKeepsItFromExpiring() {
    long fence = first.acquire(environment).getAsLong();
    expire();
    assertThat(second.isFree(environment)).isTrue();
    assertThat(first.renew(environment, fence)).as("nobody took it").isTrue();
    assertThat(second.isFree(environment)).isFalse();
    assertThat(stored().fence()).isEqualTo(fence);
  }

  @Test
  void afterATakeoverTheOldServerHasLostIt() {
    long old = first.acquire(environment).getAsLong();
    expire();
    long taken = second.acquire(environment).getAsLong();
    assertThat(taken).isGreaterThan(old);
    assertThat(first.renew(environment, old)).isFalse();
    first.release(environment, old);
    assertThat(first.acquire(environment)).isEmpty();
    assertThat(second.renew(environment, taken)).isTrue();
  }

  @Test
  void aReleasedLeaseIsFreeAtOnce() {
    long old = first.acquire(environment).getAsLong();
    first.release(environment, old);
    assertThat(second.acquire(environment).getAsLong()).isGreaterThan(old);
  }

  /** A caretaker that read the work a moment before its end. */
  @Test
  void aRenewalThatComesAfterTheReleaseKeepsNobodyWaiting() {
    long ended = first.acquire(environment).orElseThrow();
    first.release(environment, ended);
    assertThat(first.renew(environment, ended)).isFalse();
    assertThat(second.acquire(environment)).isPresent();
  }

  @Test
  void whatOneRunReleasesLateDoesNotTakeTheLeaseFromTheNext() {
    long ended = first.acquire(environment).getAsLong();
    long next = first.acquire(environment).getAsLong();
    assertThat(next).as("its own server, still holding it").isGreaterThan(ended);
    first.release(environment, ended);
    assertThat(second.acquire(environment)).isEmpty();
    assertThat(first.renew(environment, ended)).isFalse();
    assertThat(first.renew(environment, next)).isTrue();
  }

  @Test
  void itLastsAsLongAsPromisedInAnyTimeZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Instant now = Instant.now();
      first.acquire(environment);
      assertThat(stored().isFreeAt(now.plus(LeaseKeeper.DURATION).minusSeconds(2))).isFalse();
      assertThat(stored().isFreeAt(now.plus(LeaseKeeper.DURATION).plus(Duration.ofMinutes(1))))
          .isTrue();
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(second.acquire(environment)).isEmpty();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void ofManyServersThatTryAtOnceExactlyOneWins() throws Exception {
    int servers = 12;
    var start = new CountDownLatch(1);
    List<Future<OptionalLong>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(servers)) {
      for (int i = 0; i < servers; i++) {
        LeaseKeeper keeper = server();
        tries.add(
            threads.submit(
                () -> {
                  start.await();
                  return keeper.acquire(environment);
                }));
      }
      start.countDown();
      List<Long> fences = new ArrayList<>();
      for (Future<OptionalLong> each : tries) {
        each.get(30, TimeUnit.SECONDS).ifPresent(fences::add);
      }
      assertThat(fences).hasSize(1).containsExactly(stored().fence());
    }
  }
}
