package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * Entries from before there were categories: sealed as they are, and found by them all the same.
 */
class OldAuditTrailsAreSortedTest {

  @Test
  void oldEntriesAreFoundByTheirCategoryAndTheChainStillHolds() {
    try (var database = JpaFixture.inMemory();
        var server =
            new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]))) {
      write(server, "Stop run", "Refused: not now");
      write(server, "Get runtime service key", "shown");
      write(server, "Stop run", "Failed: x");
      forgetTheColumns(database);
      assertThat(count(server, EntryCategory.RUN)).isZero();

      migrateAgain(database);
      server.bean(EntrySorter.class).sort();

      write(server, "Stop run", "stop requested");
      assertThat(count(server, EntryCategory.RUN)).isEqualTo(3);
      assertThat(count(server, EntryCategory.RUNTIME)).isEqualTo(1);
      for (EntryOutcome outcome : EntryOutcome.values()) {
        assertThat(
                server
                    .bean(TimeLineService.class)
                    .count(
                        new TimeLineFilter("E", "", Set.of(), Set.of(outcome), "", null, null),
                        1,
                        Long.MAX_VALUE))
            .as(outcome.name())
            .isEqualTo(outcome == EntryOutcome.DONE ? 2 : 1);
      }
      assertThat(server.bean(AuditService.class).firstBrokenEntry()).isEmpty();
      database.execute("UPDATE audit_entry SET category = 'DRIFT' WHERE sequence_no = 1");
      server.bean(EntrySorter.class).sort();
      assertThat(count(server, EntryCategory.DRIFT)).isZero();
    }
  }

  private static void migrateAgain(JpaFixture database) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration/common")
        .placeholders(SchemaMigration.WORDS.get("h2"))
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** As if the migration of the time line had not been yet; its second file does the work again. */
  private static void forgetTheColumns(JpaFixture database) {
    database.execute("UPDATE audit_entry SET category = 'SERVICE', outcome = 'DONE'");
    for (String index : new String[] {"place", "category", "person", "kind"}) {
      database.execute("DROP INDEX audit_entry_" + index);
    }
    database.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '13.1'");
  }

  private static void write(TestServer server, String command, String after) {
    server.bean(AuditTrail.class).append(new AuditEvent("u", "o", "E", command, "", "", after));
  }

  private static int count(TestServer server, EntryCategory category) {
    return server
        .bean(TimeLineService.class)
        .count(
            new TimeLineFilter("E", "", Set.of(category), Set.of(), "", null, null),
            1,
            Long.MAX_VALUE);
  }
}
