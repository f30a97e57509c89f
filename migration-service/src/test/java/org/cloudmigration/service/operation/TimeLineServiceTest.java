package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Continuation;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLineServiceTest {

  private static final String HERE = "Sandbox";
  private static final long ALL = Long.MAX_VALUE;

  private static JpaFixture database;
  private static TestServer server;
  private static TimeLineService service;

  @BeforeAll
  static void fill() {
    database = JpaFixture.inMemory();
    server = new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
    service = server.bean(TimeLineService.class);
    write("operator", HERE, "Run data replication", "", "Run 17 in progress");
    write("server", HERE, "Run completed", "17", "All tables were copied");
    write("admin", "Other", "Change environment", "Other", "version 26");
    write("viewer", HERE, "Stop run", "17", EntryOutcome.REFUSED.mark("100% done_now"));
    write("admin", HERE, "Get runtime service key", "", "shown");
    write("server", "", "Server started", "node", "started");
    write("admin", HERE, "Dance", "", EntryOutcome.FAILED.mark("Überlauf"));
  }

  private static void write(
      String user, String environment, String command, String subject, String after) {
    server
        .bean(AuditTrail.class)
        .append(new AuditEvent(user, "127.0.0.1", environment, command, subject, "", after));
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  private static List<Long> found(TimeLineFilter filter) {
    List<AuditView> page = service.page(filter, ALL, 0, 100);
    assertThat(service.count(filter, 1, ALL)).isEqualTo(page.size());
    return page.stream().map(AuditView::sequenceNo).toList();
  }

  private static TimeLineFilter text(String text) {
    return new TimeLineFilter(HERE, text, Set.of(), Set.of(), "", null, null);
  }

  @Test
  void anEnvironmentHasItsOwnEntriesNewestFirst() {
    assertThat(found(TimeLineFilter.all(HERE))).containsExactly(7L, 5L, 4L, 2L, 1L);
    assertThat(found(TimeLineFilter.all("Other"))).containsExactly(3L);
    assertThat(found(TimeLineFilter.all("Nowhere"))).isEmpty();
  }

  @Test
  void administratorsSeeTheWholeInstallationAndNobodyElse() {
    server.signIn("admin", "migration-admin");
    try {
      assertThat(found(TimeLineFilter.all(null))).hasSize(7).startsWith(7L, 6L);
      assertThat(service.entry(null, 6)).isPresent();
    } finally {
      server.signIn(TestServer.USER);
    }
    assertThatThrownBy(() -> service.count(TimeLineFilter.all(null), 1, ALL))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> service.people(null)).isInstanceOf(RefusedException.class);
  }

  @Test
  void categoriesAndOutcomesAreFiltered() {
    assertThat(found(categories(EntryCategory.RUN))).containsExactly(4L, 2L, 1L);
    assertThat(found(categories(EntryCategory.RUN, EntryCategory.RUNTIME)))
        .containsExactly(5L, 4L, 2L, 1L);
    assertThat(found(categories(EntryCategory.SERVICE))).as("no kind knows it").containsExactly(7L);
    assertThat(found(outcomes(EntryOutcome.REFUSED))).containsExactly(4L);
    assertThat(found(outcomes(EntryOutcome.FAILED, EntryOutcome.REFUSED))).containsExactly(7L, 4L);
  }

  private static TimeLineFilter categories(EntryCategory first, EntryCategory... others) {
    return new TimeLineFilter(HERE, "", EnumSet.of(first, others), Set.of(), "", null, null);
  }

  private static TimeLineFilter outcomes(EntryOutcome first, EntryOutcome... others) {
    return new TimeLineFilter(HERE, "", Set.of(), EnumSet.of(first, others), "", null, null);
  }

  @Test
  void peopleAreFilteredAndListed() {
    assertThat(found(new TimeLineFilter(HERE, "", Set.of(), Set.of(), "admin", null, null)))
        .containsExactly(7L, 5L);
    assertThat(service.people(HERE)).containsExactly("admin", "operator", "server", "viewer");
  }

  @Test
  void aPeriodEndsBeforeItsEnd() {
    Instant second = service.entry(HERE, 2).orElseThrow().occurredAt();
    assertThat(found(new TimeLineFilter(HERE, "", Set.of(), Set.of(), "", null, second)))
        .doesNotContain(2L);
    assertThat(
            found(
                new TimeLineFilter(HERE, "", Set.of(), Set.of(), "", second, second.plusMillis(1))))
        .contains(2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "done_now", " DONE_NOW ", "viewer", "stop RUN", "asked to stop"})
  void textIsFoundAsItStandsInAnyCase(String sought) {
    assertThat(found(text(sought))).containsExactly(4L);
  }

  @Test
  void textIsNoPatternAndNoSql() {
    assertThat(found(text("%"))).containsExactly(4L);
    assertThat(found(text("d%e"))).isEmpty();
    assertThat(found(text("' or '1'='1"))).isEmpty();
    assertThat(found(text("ÜBERLAUF"))).containsExactly(7L);
    assertThat(found(text("x".repeat(5000)))).isEmpty();
  }

  @Test
  void anEntryOfAnotherEnvironmentIsNotThere() {
    assertThat(service.entry(HERE, 3)).isEmpty();
    assertThat(service.entry("Other", 3)).isPresent();
  }

  @Test
  void whatComesLaterMovesNoPage() {
    long newest = service.newest();
    TimeLineFilter here = TimeLineFilter.all("Busy");
    for (int i = 0; i < 5; i++) {
      write("operator", "Busy", "Stop run", "before", "");
    }
    long last = service.newest();
    List<AuditView> second = service.page(here, last, 2, 2);
    write("operator", "Busy", "Stop run", "later", "");
    assertThat(service.page(here, last, 2, 2)).isEqualTo(second);
    assertThat(service.count(here, 1, last)).isEqualTo(5);
    assertThat(service.count(here, last + 1, ALL)).isEqualTo(1);
    assertThat(service.count(here, newest + 1, ALL)).isEqualTo(6);
  }

  @Test
  void anEntrySaysWhatHappened() {
    AuditView completed = service.entry(HERE, 2).orElseThrow();
    assertThat(completed.sentence()).isEqualTo("The run completed");
    assertThat(completed.category()).isEqualTo(EntryCategory.RUN);
    assertThat(completed.byServer()).isTrue();
    assertThat(completed.previousHash()).isEqualTo(service.entry(HERE, 1).orElseThrow().hash());
    AuditView failed = service.entry(HERE, 7).orElseThrow();
    assertThat(failed.sentence()).isEqualTo("Dance");
    assertThat(failed.outcome()).isEqualTo(EntryOutcome.FAILED);
  }

  private static List<Long> listed(Condition condition, Order... orders) {
    List<AuditView> page =
        service.entries(HERE, new ListRequest(condition, List.of(orders), 0, 100));
    assertThat(service.countEntries(HERE, condition)).isEqualTo(page.size());
    return page.stream().map(AuditView::sequenceNo).toList();
  }

  @Test
  void scriptsFilterAndSortByEveryPropertyThatIsStored() {
    Order newest = new Order(new Term.Column("entryNo"), true);
    assertThat(listed(Condition.ALL, newest)).containsExactly(7L, 5L, 4L, 2L, 1L);
    assertThat(listed(Condition.ALL, Order.by("userName"), newest))
        .containsExactly(7L, 5L, 1L, 2L, 4L);
    assertThat(listed(Condition.equal("category", "Run"), newest)).containsExactly(4L, 2L, 1L);
    assertThat(listed(Condition.equal("outcome", "Refused"), newest)).containsExactly(4L);
    assertThat(listed(Condition.equal("command", "Run completed"), newest)).containsExactly(2L);
    assertThat(listed(Condition.equal("entryNo", BigDecimal.valueOf(3)), newest))
        .as("another environment's")
        .isEmpty();
    Instant second = service.entry(HERE, 2).orElseThrow().occurredAt();
    assertThat(listed(Condition.equal("entryTime", second), newest)).contains(2L);
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    List<Order> newest = List.of(new Order(new Term.Column("entryNo"), true));
    List<Object> last = List.of(BigDecimal.valueOf(4));
    assertThat(
            service.entries(HERE, new ListRequest(Continuation.after(newest, last), newest, 0, 2)))
        .extracting(AuditView::sequenceNo)
        .containsExactly(2L, 1L);
  }
}
