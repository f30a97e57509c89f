package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.ErrorReports.Side;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.testing.DelegatingAdapter;
import org.junit.jupiter.api.Test;

/** What the watch sees of a copy, second by second. */
class WatchTest {

  private static final UUID RUN = UUID.randomUUID();
  private static final UUID TABLE = UUID.randomUUID();

  private final RecordingListener told = new RecordingListener();
  private final RunSignal signal = new RunSignal();
  private final RunReport report = new RunReport(told, signal, new ErrorReports(SecretMask.FORMS));
  private long now;
  private final Watch watch = new Watch(RUN, Patience.USUAL, report, () -> now, Runnable::run);
  private final List<Connection> cut = new ArrayList<>();
  private final DelegatingAdapter adapter =
      new DelegatingAdapter() {
        @Override
        public void cutOff(Connection connection, DatabasePool pool) {
          cut.add(connection);
        }
      };
  private final List<Connection> closed = new ArrayList<>();

  private Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isClosed" -> closed.stream().anyMatch(each -> each == proxy);
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> method.getName();
                });
  }

  private DatabasePool watched(Connection connection) {
    return watched(connection, Side.TENANT);
  }

  private DatabasePool watched(Connection connection, Side side) {
    DatabasePool pool =
        new DatabasePool() {
          @Override
          public Connection connection() {
            return connection;
          }

          @Override
          public void close() {}
        };
    return new WatchedPool(pool, adapter, side, watch);
  }

  private void pass(long seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
    watch.look();
  }

  @Test
  void whoWorksIsLeftAloneHoweverLongItTakes() throws Exception {
    watch.over(
        TABLE,
        1,
        pulse -> {
          for (int i = 0; i < 100; i++) {
            pulse.beat();
            pass(59);
          }
          return null;
        });
    assertThat(told.stands).isEmpty();
    assertThat(told.moves).isEmpty();
  }

  @Test
  void tellsWhoStandsStillAndThatHeGoesOn() throws Exception {
    watch.over(
        TABLE,
        1,
        pulse -> {
          pass(59);
          assertThat(told.stands).isEmpty();
          pass(1);
          assertThat(told.stands).containsEntry(TABLE, Duration.ofSeconds(60));
          pass(15);
          assertThat(told.stands).containsEntry(TABLE, Duration.ofSeconds(75));
          assertThat(told.moves).isEmpty();
          pulse.beat();
          pass(5);
          pass(5);
          assertThat(told.moves).containsExactly(TABLE);
          return null;
        });
    assertThat(cut).isEmpty();
  }

  @Test
  void cutsWhatAWorkerWaitsForAndSaysWhy() throws Exception {
    Connection waited = connection();
    Connection givenBack = connection();
    assertThatThrownBy(
            () ->
                watch.over(
                    TABLE,
                    1,
                    pulse -> {
                      watched(givenBack).connection();
                      watched(waited).connection();
                      closed.add(givenBack);
                      pass(299);
                      assertThat(cut).isEmpty();
                      pass(1);
                      assertThat(cut).containsExactly(waited);
                      throw new SourceException(new SQLException("socket closed"));
                    }))
        .isInstanceOf(StalledException.class)
        .hasMessage("No progress for 300.0 s. socket closed")
        .satisfies(e -> assertThat(((StalledException) e).side()).isEqualTo(Side.SOURCE));
  }

  @Test
  void whatCleansUpAfterItIsCutOffTooIfItHangs() throws Exception {
    watch.over(
        TABLE,
        1,
        pulse -> {
          watched(connection()).connection();
          pass(300);
          watched(connection()).connection();
          pass(59);
          assertThat(cut).hasSize(1);
          pass(1);
          assertThat(cut).hasSize(3);
          return null;
        });
  }

  @Test
  void theSourceIsCutFirstSinceTheTenantIsWantedForCleaningUp() throws Exception {
    Connection source = connection();
    Connection tenant = connection();
    watch.over(
        TABLE,
        1,
        pulse -> {
          watched(tenant, Side.TENANT).connection();
          watched(source, Side.SOURCE).connection();
          pass(300);
          assertThat(cut).containsExactly(source);
          pass(4);
          assertThat(cut).hasSize(1);
          pass(1);
          assertThat(cut).as("that did not help").contains(tenant);
          return null;
        });
  }

  @Test
  void whatHangsBeforeTheFirstCopyIsCutTooButToldOfNoTable() {
    assertThatThrownBy(
            () ->
                watch.overOpening(
                    pulse -> {
                      watched(connection()).connection();
                      pass(300);
                      assertThat(cut).hasSize(1);
                      throw new SQLException("closed");
                    }))
        .isInstanceOf(StalledException.class);
    assertThat(told.stands).isEmpty();
  }

  @Test
  void aSecondCopyHasTwiceTheTime() throws Exception {
    Object nothing =
        watch.over(
            TABLE,
            2,
            pulse -> {
              watched(connection()).connection();
              pass(599);
              assertThat(cut).isEmpty();
              pass(1);
              assertThat(cut).hasSize(1);
              return null;
            });
    assertThat(nothing).as("done in the last moment, it counts").isNull();
  }

  @Test
  void anErrorOfItsOwnStaysWhatItIs() {
    var error = new SQLException("deadlock");
    assertThatThrownBy(
            () ->
                watch.over(
                    TABLE,
                    1,
                    pulse -> {
                      throw error;
                    }))
        .isSameAs(error);
  }

  @Test
  void whoHasEndedOrLostTheLeaseHearsNothing() throws Exception {
    signal.loseLease();
    watch.over(
        TABLE,
        1,
        pulse -> {
          pass(61);
          return null;
        });
    pass(300);
    watch.close();
    pass(300);
    assertThat(told.stands).isEmpty();
  }

  @Test
  void connectionsThatNoCopyTakesAreNobodysMatter() throws Exception {
    assertThat(watched(connection()).connection()).isNotNull();
    pass(1_000);
    assertThat(cut).isEmpty();
  }
}
