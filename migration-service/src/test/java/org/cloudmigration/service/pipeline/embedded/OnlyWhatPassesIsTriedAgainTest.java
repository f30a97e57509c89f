package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.ErrorReports;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.security.SecretMask;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

class OnlyWhatPassesIsTriedAgainTest {

  private static final CopyResult COPIED =
      CopyResult.whole(
          CopyExtent.FIRST_LOAD, 0, TableDigest.EMPTY, TableDigest.EMPTY, true, List.of());

  private final List<Duration> pauses = new ArrayList<>();
  private long slept;
  private int attempts;
  private boolean reachable = true;

  private Retries retries() {
    var file = H2Location.file(Path.of("/nowhere/x"));
    var pipeline =
        new ReplicationPipeline(UUID.randomUUID(), 1, file, file, 1, List.of(), List.of());
    var faults = new Faults(new ErrorReports(SecretMask.FORMS), new DatabaseAdapters(), pipeline);
    return new Retries(faults, () -> reachable, most -> most - 1, nanos -> slept += nanos);
  }

  private static SQLException deadlock() {
    return new SQLException("Deadlock detected", "40001", ErrorCode.DEADLOCK_1);
  }

  private static SQLException cutOff() {
    return new SQLException("broken", "90067", ErrorCode.CONNECTION_BROKEN_1);
  }

  private static SQLException tooLong() {
    return new SQLException("too long", "22001", ErrorCode.VALUE_TOO_LONG_2);
  }

  private CopyResult run(int failures, Exception fault) throws SQLException {
    return retries()
        .run(
            number -> {
              if (++attempts > failures) {
                return COPIED;
              }
              switch (fault) {
                case SQLException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalStateException(fault);
              }
            },
            () -> {},
            (told, failed, pause) -> pauses.add(pause));
  }

  @Test
  void theVictimOfADeadlockTriesAgainAfterLongerAndLongerPauses() throws Exception {
    assertThat(run(3, deadlock())).isSameAs(COPIED);
    assertThat(attempts).isEqualTo(4);
    assertThat(pauses).hasSize(3).isSorted();
    assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(slept).isEqualTo(pauses.stream().mapToLong(Duration::toNanos).sum());
  }

  @Test
  void itIsGivenUpInTheEnd() {
    SQLException fault = deadlock();
    assertThatThrownBy(() -> run(99, fault)).isSameAs(fault);
    assertThat(attempts).isEqualTo(Retries.MOST);
  }

  @Test
  void theSourceIsTriedAgainLikeTheTenant() throws Exception {
    assertThat(run(1, new SourceException(deadlock()))).isSameAs(COPIED);
  }

  @Test
  void aValueThatDoesNotFitIsNotTriedAgain() {
    assertThatThrownBy(() -> run(1, tooLong())).hasMessage("too long");
    assertThat(attempts).isOne();
    assertThat(pauses).isEmpty();
  }

  @Test
  void aCutConnectionIsTriedAgainOnlyWhileBothDatabasesAnswer() throws Exception {
    assertThat(run(1, cutOff())).isSameAs(COPIED);
    reachable = false;
    attempts = 0;
    assertThatThrownBy(() -> run(1, cutOff())).hasMessage("broken");
    assertThat(attempts).isOne();
  }

  @Test
  void aCopyThatDiffersIsNotTriedAgain() {
    var fault = new CopyDiffersException(TableDigest.EMPTY, TableDigest.EMPTY);
    assertThatThrownBy(() -> run(1, fault)).isSameAs(fault);
    assertThat(attempts).isOne();
  }

  @Test
  void aStopDoesNotWaitForThePauseToEnd() {
    assertThatThrownBy(
            () ->
                retries()
                    .run(
                        number -> {
                          throw deadlock();
                        },
                        () -> {
                          if (slept > 0) {
                            throw new RunEndedException();
                          }
                        },
                        (told, failed, pause) -> {}))
        .isInstanceOf(RunEndedException.class);
    assertThat(slept).isEqualTo(Duration.ofMillis(100).toNanos());
  }
}
