package org.cloudmigration.service.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** A filter must not find other rows because a list happens to be kept in a database. */
class DatabaseAndMemoryMeanTheSameTest {

  private static final List<String> NAMES =
      List.of("A", "a", "GP Table", "50% off", "a_b", "'; --", "Äpfel", "ä", "Table 1", "TABLE 10");

  private static final JpaFixture DATABASE = JpaFixture.inMemory();
  private static final List<UUID> RUNS = new ArrayList<>();
  private static RunListService service;
  private static UUID environment;

  @BeforeContainer
  static void fill() {
    environment = Given.environment(DATABASE);
    Random random = new Random(5);
    for (int i = 0; i < 2; i++) {
      RUNS.add(Given.run(DATABASE, environment, 1, 0));
    }
    for (int i = 0; i < 60; i++) {
      TableRun table =
          new TableRun(
              RUNS.get(i % 2),
              i + 1,
              i % 4 == 0 ? "" : NAMES.get(random.nextInt(NAMES.size())),
              NAMES.get(random.nextInt(NAMES.size())) + " " + i,
              "DB",
              NAMES.get(random.nextInt(NAMES.size())),
              UUID.randomUUID());
      if (i % 3 > 0) {
        table.begin(TableStatus.IN_PROGRESS, 1, Instant.ofEpochSecond(random.nextInt(12)));
        table.progress(random.nextInt(12), 1);
      }
      if (i % 3 > 1) {
        Instant end = Instant.ofEpochSecond(random.nextInt(12));
        if (random.nextBoolean()) {
          table.succeed(TableStatus.SUCCESSFUL, Verification.CONTENTS_EQUAL, "0", true, end);
        } else {
          table.fail(TableStatus.FAILED, new ErrorReport("X", "a", "b", "c", ""), end);
        }
      }
      DATABASE.inTransaction(
          entities -> {
            entities.persist(table);
            return null;
          });
    }
    service = new TestServer(DATABASE).bean(RunListService.class);
  }

  @AfterContainer
  static void close() {
    DATABASE.close();
  }

  private static RowList<TableRunView> memory() {
    List<TableRunView> all =
        service.tables(
            environment, new ListRequest(Condition.ALL, List.of(Order.by("tableName")), 0, 1_000));
    return new RowList<>(all, DatabaseAndMemoryMeanTheSameTest::value);
  }

  private static Object value(TableRunView table, String column) {
    return switch (column) {
      case "runId" -> table.runId().toString();
      case "companyName" -> table.companyName();
      case "tableName" -> table.tableName();
      case "sourceTableName" -> table.sourceTable();
      case "status" -> OptionName.encode(OptionName.of(table.status()));
      case "verification" -> OptionName.encode(OptionName.of(table.verification()));
      case "recordsCopied" -> table.rowsCopied();
      case "attempts" -> table.attempts();
      case "startTime" -> table.startTime();
      case "endTime" -> table.endTime();
      default -> throw new IllegalArgumentException(column);
    };
  }

  @Property(tries = 200)
  void aFilterFindsTheSameRowsInTheSameOrder(@ForAll long seed) {
    RandomConditions conditions = new RandomConditions(new Random(seed), RUNS);
    Condition condition = conditions.next(3);
    ListRequest request = new ListRequest(condition, conditions.orders(), 2, 25);

    assertThat(service.tables(environment, request))
        .extracting(TableRunView::tableName)
        .as(request.toString())
        .isEqualTo(memory().page(request).stream().map(TableRunView::tableName).toList());
    assertThat(service.countTables(environment, condition)).isEqualTo(memory().count(condition));
  }

  @Property(tries = 40)
  void pagesOneAfterAnotherAreTheWholeList(@ForAll long seed) {
    RandomConditions conditions = new RandomConditions(new Random(seed), RUNS);
    Condition condition = conditions.next(1);
    List<Order> orders = conditions.orders();
    List<TableRunView> pages = new ArrayList<>();
    Condition rest = condition;
    List<TableRunView> page;
    do {
      page = service.tables(environment, new ListRequest(rest, orders, 0, 7));
      pages.addAll(page);
      if (!page.isEmpty()) {
        TableRunView last = page.getLast();
        rest =
            condition.and(
                Continuation.after(orders, Continuation.of(orders, column -> value(last, column))));
      }
    } while (!page.isEmpty());

    assertThat(pages).isEqualTo(memory().page(new ListRequest(condition, orders, 0, 1_000)));
  }

  @Example
  void anotherEnvironmentSeesNothingOfIt() {
    UUID other = Given.environment(DATABASE);

    assertThat(service.countTables(other, Condition.ALL)).isZero();
    assertThat(service.countRuns(other, Condition.ALL)).isZero();
  }

  @Example
  void whatTheDatabaseDoesNotHoldIsRefusedByItsName() {
    assertThatThrownBy(() -> service.countTables(environment, Condition.equal("totalRecords", "1")))
        .isInstanceOf(NotSupportedException.class)
        .hasMessageContaining("totalRecords");
  }

  @Example
  void aRunThatGoesOnEndsBeforeEveryTime() {
    Condition running =
        new Condition.Compared(
            new Term.Column("endTime"),
            Condition.Operator.LT,
            new Term.Value(Instant.ofEpochSecond(-60_000_000_000L)));

    assertThat(service.countRuns(environment, running)).isEqualTo(2);
    assertThat(service.countRuns(environment, Condition.equal("endTime", RunListService.NO_TIME)))
        .isEqualTo(2);
  }
}
