package org.cloudmigration.service.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudmigration.service.listing.Condition.Compared;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Term.Column;
import org.cloudmigration.service.listing.Term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedKeyTest {

  private static final ComposedKey KEY = new ComposedKey("id", "run", "line");
  private static final UUID A = new UUID(1, 1);
  private static final UUID B = new UUID(2, 2);

  private record Row(UUID run, int line) {

    Object value(String column) {
      return Map.<String, Object>of("run", run, "line", line).get(column);
    }
  }

  /** In the order of the key. */
  private static final List<Row> ROWS =
      Stream.of(A, B)
          .flatMap(run -> IntStream.of(2, 9, 10).mapToObj(i -> new Row(run, i)))
          .toList();

  private static List<Row> found(Condition condition) {
    return new RowList<>(ROWS, Row::value)
        .page(KEY.resolved(new ListRequest(condition, List.of(Order.by("id")), 0, 99)));
  }

  private static Condition compared(Operator operator, Object value) {
    return new Compared(new Column("id"), operator, new Value(value));
  }

  @ParameterizedTest
  @EnumSource
  void everyComparisonMeansTheOrderOfRunsAndThenOfLines(Operator operator) {
    for (int i = 0; i < ROWS.size(); i++) {
      Row row = ROWS.get(i);
      BigDecimal place = BigDecimal.valueOf(i);
      List<Row> expected =
          ROWS.stream()
              .filter(
                  other ->
                      Values.compared(BigDecimal.valueOf(ROWS.indexOf(other)), operator, place))
              .toList();
      assertThat(found(compared(operator, ComposedKey.of(row.run(), row.line()))))
          .as("%s %s", operator, row)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "00000000-0000-0001-0000-000000000001", "' or 1=1"})
  void whatIsNoKeyFindsNothing(String text) {
    assertThat(found(compared(Operator.EQ, text))).isEmpty();
    assertThat(found(compared(Operator.GT, text))).isEmpty();
    assertThat(found(compared(Operator.NE, text))).hasSize(6);
    assertThat(found(compared(Operator.EQ, null))).isEmpty();
  }

  @Test
  void aPageDeepInTheListFollowsTheOneBefore() {
    List<Order> byLineFirst = List.of(Order.by("line"), Order.by("id"));
    Condition rest =
        Continuation.after(byLineFirst, List.of(BigDecimal.valueOf(9), ComposedKey.of(A, 9)));
    assertThat(
            new RowList<>(ROWS, Row::value)
                .page(KEY.resolved(new ListRequest(rest, byLineFirst, 0, 99))))
        .containsExactly(new Row(B, 9), new Row(A, 10), new Row(B, 10));
  }

  @Test
  void whatStandsBesideOrAroundItStays() {
    Condition one = compared(Operator.EQ, ComposedKey.of(B, 9));
    Condition nine = Condition.equal("line", BigDecimal.valueOf(9));
    assertThat(found(one.and(nine))).containsExactly(new Row(B, 9));
    assertThat(found(new Condition.Not(one).and(nine))).containsExactly(new Row(A, 9));
    assertThat(
            found(
                new Condition.OneOf(
                    new Column("id"),
                    List.of(new Value(ComposedKey.of(A, 2)), new Value("nothing")))))
        .containsExactly(new Row(A, 2));
  }
}
