package org.cloudmigration.service.upgrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersAreFilledInTest {

  private static final Map<String, Macro> MACROS =
      Macros.parse(
          "-- Twice.\n-- macro: twice(x)\n:x + :x;\n-- macro: four(y)\n@twice(@twice(:y));\n");

  private static String rendered(String text) {
    return new Renderer(RenderedForTest.names(MACROS)).render(Tokens.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{Item}            | \"\"\"S\"\".\"\"Item\"\"\"",
        "[No.]             | \"\"\"No_\"\"\"",
        "{Kind::Good}      | 3",
        ":{On}             | 1",
        ":{Year}           | 2024",
        ":today            | CAST('2024-02-29' AS TIMESTAMP(3))",
        "@trim(x)          | LTRIM(RTRIM(x))",
        "@year([No.])      | \"EXTRACT(YEAR FROM \"\"No_\"\")\"",
        "@twice(a)         | ((a) + (a))",
        "@four(a)          | ((((((a))+((a))))+((((a))+((a))))))"
      })
  void eachAsItsKindSays(String text, String sql) {
    assertThat(rendered(text).replace(" ", "")).isEqualTo(sql.replace(" ", ""));
  }

  /** Nobody's text becomes SQL. */
  @Test
  void whatPeopleEnteredIsAParameter() {
    var renderer = new Renderer(RenderedForTest.names(Map.of()));
    assertThat(renderer.render(Tokens.of("select :{Prefix}, :company")))
        .isEqualTo("select CAST(? AS CHARACTER VARYING(250)), CAST(? AS CHARACTER VARYING(250))");
    assertThat(renderer.parameters()).containsExactly("it's", "ONE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Kind::Bad}",
        ":nothing",
        ":{Nothing}",
        "@nothing(x)",
        "@twice(a, b)",
        "@code(:company)"
      })
  void whatNobodyKnowsIsRefused(String text) {
    assertThatThrownBy(() -> rendered(text))
        .isInstanceOfAny(StepTextException.class, IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> sql() {
    return Arbitraries.of(
            "select",
            "a",
            " ",
            "\n",
            "1.5",
            "=",
            "<>",
            "+",
            "x.y",
            "'it''s [No.] {Item} :x @y('",
            "''")
        .list()
        .ofMaxSize(20)
        .map(words -> String.join(" ", words));
  }

  @Property
  void whatIsOutsidePlaceholdersComesOutAsItWas(
      @ForAll("sql") String before, @ForAll("sql") String between, @ForAll("sql") String after) {
    assertThat(rendered(before)).isEqualTo(before);
    assertThat(rendered(before + " {Item} " + between + " [No.] " + after))
        .isEqualTo(before + " \"S\".\"Item\" " + between + " \"No_\" " + after);
    assertThat(rendered(before + " :{Year} " + after)).isEqualTo(before + " 2024 " + after);
  }

  @Property
  void anyTextStaysInItsLiteral(@ForAll String text) {
    String literal = "'" + text.replace("'", "''") + "'";
    assertThat(Tokens.of(literal)).isEqualTo(List.of(new Token.Plain(literal)));
  }
}
