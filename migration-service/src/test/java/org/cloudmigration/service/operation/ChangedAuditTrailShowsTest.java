package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedAuditTrailShowsTest {

  private static final int ENTRIES = 5;

  private static JpaFixture database;
  private TestServer server;
  private AuditTrail trail;
  private AuditService audit;

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
    database.execute("DELETE FROM audit_entry");
    database.execute("UPDATE audit_head SET sequence_no = 0, hash = ?", "0".repeat(64));
    server = new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
    trail = server.bean(AuditTrail.class);
    audit = server.bean(AuditService.class);
    for (int i = 1; i <= ENTRIES; i++) {
      trail.append(event("subject " + i, "before", "after"));
    }
  }

  private static AuditEvent event(String subject, String before, String after) {
    return new AuditEvent("eve", "127.0.0.1", "Sandbox", "Do", subject, before, after);
  }

  @Test
  void anUntouchedTrailIsSoundAndWithoutGaps() {
    assertThat(audit.firstBrokenEntry()).isEmpty();
    assertThat(audit.entries(0, 100))
        .extracting(AuditView::sequenceNo)
        .containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(audit.entries(1, 2)).extracting(AuditView::sequenceNo).containsExactly(4L, 3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequence_no = 99",
        "occurred_at = DATEADD('MICROSECOND', 1, occurred_at)",
        "user_name = 'mallory'",
        "origin = '::1'",
        "environment = ''",
        "command = 'Do not'",
        "subject = 'subject 4'",
        "state_before = 'Before'",
        "state_after = 'after '",
        "previous_hash = hash",
        "hash = previous_hash"
      })
  void aChangedColumnIsFound(String change) {
    for (int entry = 1; entry <= ENTRIES; entry += 2) {
      prepare();
      database.execute("UPDATE audit_entry SET " + change + " WHERE sequence_no = ?", entry);
      assertThat(audit.firstBrokenEntry()).isEqualTo(OptionalLong.of(entry));
    }
  }

  @Test
  void aDeletedEntryIsFoundWhereverItStood() {
    for (int entry = 1; entry <= ENTRIES; entry++) {
      prepare();
      database.execute("DELETE FROM audit_entry WHERE sequence_no = ?", entry);
      assertThat(audit.firstBrokenEntry()).isEqualTo(OptionalLong.of(entry));
    }
  }

  @Test
  void twoThatChangedPlacesAreFound() {
    database.execute("UPDATE audit_entry SET sequence_no = 99 WHERE sequence_no = 2");
    database.execute("UPDATE audit_entry SET sequence_no = 2 WHERE sequence_no = 4");
    database.execute("UPDATE audit_entry SET sequence_no = 4 WHERE sequence_no = 99");
    assertThat(audit.firstBrokenEntry()).isEqualTo(OptionalLong.of(2));
  }

  @Test
  void anEntryThatWasPutThereByHandIsFound() {
    database.execute(
        "INSERT INTO audit_entry (sequence_no, occurred_at, user_name, origin, environment, command,"
            + " subject, state_before, state_after, previous_hash, hash) SELECT 6, occurred_at, user_name, origin, environment, command,"
            + " subject, state_before, state_after, hash, hash FROM audit_entry"
            + " WHERE sequence_no = 5");
    assertThat(audit.firstBrokenEntry()).isEqualTo(OptionalLong.of(6));
  }

  @Test
  void whoHasTheDatabaseButNotTheKeyCannotForge() {
    var other = new SecretVault("x".repeat(32).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var forger = new TestServer(database).with(SecretVault.class, other);
    forger.bean(AuditTrail.class).append(event("forged", "", ""));
    assertThat(audit.firstBrokenEntry()).isEqualTo(OptionalLong.of(6));
  }

  @Test
  void serversThatAppendAtTheSameTimeNeverForkTheChainNorAlarmTheReader() throws Exception {
    var done = new AtomicBoolean();
    var second =
        new TestServer(database)
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .bean(AuditTrail.class);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (AuditTrail writer : List.of(trail, second, trail)) {
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 40; i++) {
                    writer.append(event("at once", "", ""));
                  }
                }));
      }
      Future<Integer> reader =
          threads.submit(
              () -> {
                int reads = 0;
                while (!done.get()) {
                  assertThat(audit.firstBrokenEntry()).as("read %d", reads).isEmpty();
                  reads++;
                }
                return reads;
              });
      try {
        for (Future<?> writer : writers) {
          writer.get(60, TimeUnit.SECONDS);
        }
      } finally {
        done.set(true);
      }
      assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
    }
    assertThat(audit.firstBrokenEntry()).isEmpty();
    assertThat(audit.entries(0, 1).getFirst().sequenceNo()).isEqualTo(ENTRIES + 120);
  }

  @Test
  void secretsAreMaskedInEveryText() {
    trail.append(
        event("Server=a;Password=hush", "Server=a;Password=hush;", "jdbc:x://h?password=hush"));
    AuditView entry = audit.entries(0, 1).getFirst();
    assertThat(entry.toString()).doesNotContain("hush");
    assertThat(entry.before()).startsWith("Server=a;");
  }

  @Test
  void aRefusedCommandIsWrittenThoughItsOwnWorkIsUndone() {
    Commands commands = server.bean(Commands.class);
    var refusal = RefusedException.because("CODE", "Not now.", "Wait.");
    assertThatThrownBy(
            () ->
                commands.run(
                    "Sandbox",
                    "Run",
                    "x",
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
    AuditView entry = audit.entries(0, 1).getFirst();
    assertThat(entry.after()).isEqualTo("Refused: Not now.");
    assertThat(entry.userName()).isEqualTo(TestServer.USER);
    assertThat(entry.origin()).isEqualTo(Origin.SERVER);
    assertThat(audit.firstBrokenEntry()).isEmpty();
  }

  @Test
  void aBrokenCommandTellsNothingButItsKind() {
    Commands commands = server.bean(Commands.class);
    assertThatThrownBy(
            () ->
                commands.run(
                    "Sandbox",
                    "Run",
                    "x",
                    () -> {
                      throw new IllegalStateException("hush");
                    }))
        .hasMessage("hush");
    assertThat(audit.entries(0, 1).getFirst().after())
        .isEqualTo("Failed: java.lang.IllegalStateException");
  }

  @Test
  void whatIsRefusedForItsLengthIsStillWritten() {
    Commands commands = server.bean(Commands.class);
    String endless = "x".repeat(5_000);
    var refusal = RefusedException.because("CODE", endless, "Shorten it.");
    assertThatThrownBy(
            () ->
                commands.run(
                    endless,
                    endless,
                    endless,
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
    assertThat(audit.entries(0, 1).getFirst().environment()).hasSize(30).endsWith("…");
    assertThat(audit.firstBrokenEntry()).isEmpty();
  }

  @Test
  void aCommandThatIsDoneLeavesBothStates() {
    String result =
        server
            .bean(Commands.class)
            .run("Sandbox", "Stop run", "7", () -> new Outcome<>("done", "running", "stopped"));
    assertThat(result).isEqualTo("done");
    AuditView entry = audit.entries(0, 1).getFirst();
    assertThat(entry.before()).isEqualTo("running");
    assertThat(entry.after()).isEqualTo("stopped");
  }
}
