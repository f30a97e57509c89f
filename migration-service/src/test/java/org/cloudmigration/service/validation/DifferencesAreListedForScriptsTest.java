package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.RowDifference;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DifferencesAreListedForScriptsTest {

  private final JpaFixture database = JpaFixture.inMemory();
  private ComparisonListService service;
  private CopiedTables tables;
  private UUID comparison;

  @BeforeEach
  void compare() {
    service = new TestServer(database).bean(ComparisonListService.class);
    tables = CopiedTables.of(database, 2, 0);
    comparison = compared(tables);
    compared(CopiedTables.of(database, 1, 0));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** With a row that has changed, and one that is missing. */
  private UUID compared(CopiedTables where) {
    UUID id = where.comparison(where.copied().getFirst(), UUID.randomUUID(), 1, 1);
    database.change(
        entities -> {
          TableComparison done = entities.find(TableComparison.class, id);
          done.found(3, 2, "[\"NO\",\"NAME\"]");
          done.differences(1, 0, 1, false);
          done.end(ComparisonStatus.COMPLETED, null, Instant.now());
          var changed = new RowDifference(id, 1, DifferenceKind.CHANGED, "NO=1");
          changed.fields("[\"1\",\"Zoe\"]", "[\"1\",\"zoe\"]", "[\"1\"]");
          entities.persist(changed);
          var missing = new RowDifference(id, 2, DifferenceKind.MISSING, "NO=2");
          missing.fields("[\"2\",\"Max\"]", null, "[]");
          entities.persist(missing);
        });
    return id;
  }

  private static ListRequest by(Condition condition, String order) {
    return new ListRequest(condition, List.of(Order.by(order)), 0, 99);
  }

  @Test
  void aComparisonIsFoundByItsTableAndNotInAnotherEnvironment() {
    Condition ofTable = Condition.equal("tableId", tables.copied().getFirst());
    assertThat(service.comparisons(tables.environment(), by(ofTable, "id")))
        .singleElement()
        .satisfies(found -> assertThat(found.comparison().id()).isEqualTo(comparison))
        .satisfies(found -> assertThat(found.comparison().differing()).isEqualTo(2));
    assertThat(service.countComparisons(tables.environment(), Condition.ALL)).isEqualTo(1);
    Condition failed = Condition.equal("errorCode", "");
    assertThat(service.countComparisons(tables.environment(), failed)).isEqualTo(1);
  }

  @Test
  void rowsThatDifferTellBothSides() {
    List<DifferingRow> rows = service.rows(tables.environment(), by(Condition.ALL, "number"));
    assertThat(rows).extracting(DifferingRow::number).containsExactly(1, 2);
    DifferingRow changed = rows.getFirst();
    assertThat(changed.comparisonId()).isEqualTo(comparison);
    assertThat(changed.columns()).containsExactly("NO", "NAME");
    assertThat(changed.difference().source()).containsExactly("1", "Zoe");
    assertThat(changed.difference().tenant()).containsExactly("1", "zoe");
    assertThat(changed.difference().differing()).containsExactly(1);
    assertThat(rows.getLast().difference().tenant()).isNull();
    assertThat(service.rows(tables.environment(), by(Condition.equal("kind", "Missing"), "number")))
        .containsExactly(rows.getLast());
    assertThat(service.countRows(tables.environment(), Condition.equal("primaryKey", "NO=1")))
        .isEqualTo(1);
  }
}
