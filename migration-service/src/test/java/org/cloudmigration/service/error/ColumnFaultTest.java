package org.cloudmigration.service.error;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cloudmigration.service.error.ColumnFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ColumnFaultTest {

  @Property
  void whatWasWrittenIsRead(@ForAll("faults") List<ColumnFault> faults) {
    assertThat(ColumnFault.in(written(faults))).isEqualTo(faults);
    assertThat(ColumnFault.in("SqlErrorNumber=50011,Message=" + written(faults) + " end"))
        .isEqualTo(faults);
  }

  @Property
  void noTextMakesItFail(@ForAll("brackets") String text) {
    assertThatCode(() -> ColumnFault.in(text)).doesNotThrowAnyException();
    assertThat(ColumnFault.in(text)).hasSizeLessThanOrEqualTo(ColumnFault.MOST);
  }

  @Provide
  Arbitrary<List<ColumnFault>> faults() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("aZ_ ]|,.é[TPKL").ofMinLength(1).ofMaxLength(12);
    Arbitrary<Set<Kind>> kinds = Arbitraries.of(Kind.class).set().ofMinSize(1).map(EnumSet::copyOf);
    return Combinators.combine(names, kinds).as(ColumnFault::new).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> brackets() {
    return Arbitraries.strings().withChars("[]|,PKTLx").ofMaxLength(60);
  }

  @Test
  @Timeout(5)
  void aHugeTextIsReadOnceAndToldInPart() {
    assertThat(ColumnFault.in("[".repeat(2_000_000))).isEmpty();
    assertThat(ColumnFault.in("[a".repeat(1_000_000) + "]]".repeat(1_000_000))).isEmpty();
    assertThat(ColumnFault.in("[a]T,|".repeat(500_000))).hasSize(ColumnFault.MOST);
  }

  private static String written(List<ColumnFault> faults) {
    return faults.stream()
        .map(
            fault ->
                "["
                    + fault.column().replace("]", "]]")
                    + "]"
                    + letters(fault.kinds()).map(letters -> letters + ",").collect(joining()))
        .collect(joining("|"));
  }

  private static Stream<String> letters(Set<Kind> kinds) {
    return kinds.stream()
        .map(
            kind ->
                switch (kind) {
                  case KEY -> "PK";
                  case TYPE -> "T";
                  case LENGTH -> "L";
                });
  }
}
