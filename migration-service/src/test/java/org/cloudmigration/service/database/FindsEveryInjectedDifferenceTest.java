package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The digest of a table changes with whatever happens to one of its values or rows. */
class FindsEveryInjectedDifferenceTest {

  private static TableDigest digest(List<Object[]> rows) {
    var hash = new RowHash();
    TableDigest digest = TableDigest.EMPTY;
    for (Object[] row : rows) {
      digest = hash.fold(digest, row);
    }
    return digest;
  }

  private static TableDigest digest(Object... row) {
    return digest(Collections.singletonList(row));
  }

  @Provide
  Arbitrary<Object> value() {
    return Arbitraries.oneOf(
        Arbitraries.of(Arrays.asList(null, "", " ", 0L, false, 0.0, BigDecimal.ZERO, "0", "\0")),
        Arbitraries.strings().all().ofMaxLength(8),
        Arbitraries.longs(),
        Arbitraries.bigDecimals().ofScale(5),
        Arbitraries.doubles(),
        Arbitraries.of(true, false),
        Arbitraries.integers().between(-200_000, 200_000).map(LocalDate::ofEpochDay),
        Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay),
        Arbitraries.integers().map(s -> LocalDateTime.of(1753, 1, 1, 0, 0).plusSeconds(s)),
        Arbitraries.longs().map(l -> new UUID(l, ~l)),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(8));
  }

  @Provide
  Arbitrary<List<Object[]>> rows() {
    return value().array(Object[].class).ofSize(4).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property
  void theOrderOfRowsDoesNotCount(@ForAll("rows") List<Object[]> rows, @ForAll long seed) {
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(digest(shuffled)).isEqualTo(digest(rows));
  }

  @Property
  void aChangedCell(
      @ForAll("rows") List<Object[]> rows, @ForAll("value") Object other, @ForAll long seed) {
    var random = new Random(seed);
    var changed = new ArrayList<>(rows);
    int place = random.nextInt(rows.size());
    Object[] row = rows.get(place).clone();
    int cell = random.nextInt(row.length);
    Assume.that(!sameValue(row[cell], other));
    row[cell] = other;
    changed.set(place, row);
    assertThat(digest(changed)).isNotEqualTo(digest(rows));
  }

  private static boolean sameValue(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    if (one instanceof Double a && other instanceof Double b) {
      return a.doubleValue() == b.doubleValue();
    }
    return Objects.deepEquals(one, other);
  }

  @Property
  void aLostRow(@ForAll("rows") List<Object[]> rows, @ForAll long seed) {
    var fewer = new ArrayList<>(rows);
    fewer.remove(new Random(seed).nextInt(rows.size()));
    assertThat(digest(fewer)).isNotEqualTo(digest(rows));
  }

  @Property
  void aDoubledRowEvenIfAnotherIsLost(@ForAll("rows") List<Object[]> rows) {
    var more = new ArrayList<>(rows);
    more.add(rows.getFirst());
    assertThat(digest(more)).isNotEqualTo(digest(rows));
    Assume.that(!Arrays.deepEquals(rows.getFirst(), rows.getLast()));
    Assume.that(!digest(rows.getFirst()).equals(digest(rows.getLast())));
    more.remove(rows.size() - 1);
    assertThat(digest(more)).isNotEqualTo(digest(rows));
  }

  @Property
  void aValueThatSlipsIntoTheNextColumn(
      @ForAll @Size(max = 5) List<Character> one, @ForAll @Size(max = 5) List<Character> two) {
    String left = text(one);
    String right = text(two);
    Assume.that(!right.isEmpty());
    assertThat(digest(left + right.charAt(0), right.substring(1)))
        .isNotEqualTo(digest(left, right));
  }

  private static String text(List<Character> characters) {
    var text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @Example
  void emptyMissingAndZeroAreFourThings() {
    assertThat(
            List.of(
                digest(new Object[] {null}),
                digest(""),
                digest(0L),
                digest(false),
                digest(BigDecimal.ZERO),
                digest(new Object[] {new byte[0]})))
        .doesNotHaveDuplicates();
  }

  @Example
  void decimalsCountByValue() {
    assertThat(digest(new BigDecimal("1.50000"))).isEqualTo(digest(new BigDecimal("1.5")));
    assertThat(digest(new BigDecimal("0.00000"))).isEqualTo(digest(BigDecimal.ZERO));
    assertThat(digest(new BigDecimal("1E+3"))).isEqualTo(digest(new BigDecimal("1000.00")));
    assertThat(digest(new BigDecimal("1234567890123456789012.5000")))
        .isEqualTo(digest(new BigDecimal("1234567890123456789012.5")))
        .isNotEqualTo(digest(new BigDecimal("1234567890123456789012.6")));
  }

  @Example
  void theTwoZerosOfFloatsAreOne() {
    assertThat(digest(-0.0)).isEqualTo(digest(0.0));
  }

  @Example
  void halfCharactersAreToldApart() {
    assertThat(List.of(digest("\uD800"), digest("\uDC00"), digest("?"), digest("\uFFFD")))
        .doesNotHaveDuplicates();
  }
}
