package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cloudmigration.service.operation.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are safe in an address and in the name of a file. */
class EnvironmentNameTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("aZ0-").ofMaxLength(33),
        Arbitraries.strings().withChars("a./\\%:* é\n").ofMaxLength(5));
  }

  @Property(tries = 2000)
  void whatIsTakenStaysOnePartOfAnAddressAndOneFile(@ForAll("texts") String text) {
    try {
      String name = new EnvironmentName(text).value();
      assertThat(name).isEqualTo(text).hasSizeBetween(1, 30).doesNotMatch("(?s).*[^A-Za-z0-9-].*");
      assertThat(name.startsWith("-") || name.endsWith("-")).isFalse();
      assertThat(Path.of("tenants").resolve(name).normalize().getParent())
          .isEqualTo(Path.of("tenants"));
    } catch (InvalidInputException e) {
      assertThat(e.field()).isEqualTo("name");
      assertThat(text).matches("(?s)|-.*|.*-|.{31,}|.*[^A-Za-z0-9-].*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "Sandbox", "EU-Production-2", "a--b", "com10", "console", "Nul1"})
  void usualNamesAreTaken(String name) {
    assertThat(new EnvironmentName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "con", "NUL", "Com1", "LPT9", "..", "a/b", "a b", "a_b", "é", "a\n"})
  void namesThatSomeSystemCannotHoldAreRefused(String name) {
    assertThatThrownBy(() -> new EnvironmentName(name))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.report().code()).isEqualTo("NAME");
              assertThat(refused.report().happened()).endsWith(".");
            });
  }
}
