package org.cloudmigration.service.upgrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.cloudmigration.service.upgrade.sql.Token.Call;
import org.cloudmigration.service.upgrade.sql.Token.FieldName;
import org.cloudmigration.service.upgrade.sql.Token.Name;
import org.cloudmigration.service.upgrade.sql.Token.Plain;
import org.cloudmigration.service.upgrade.sql.Token.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTextIsTakenApartTest {

  @Test
  void eachKindOfPlaceholder() {
    assertThat(Tokens.of("select a.[No.] from {G/L Account} a where :company = :{Name}"))
        .containsExactly(
            new Plain("select a."),
            new FieldName("No."),
            new Plain(" from "),
            new Name("G/L Account"),
            new Plain(" a where "),
            new Value("company", false),
            new Plain(" = "),
            new Value("Name", true));
  }

  @Test
  void literalsHoldNoPlaceholders() {
    assertThat(Tokens.of("'it''s [x] {y} @z(1) :w'"))
        .extracting(Object::toString)
        .allMatch(token -> token.startsWith("Plain"));
  }

  @Test
  void callsWithinCalls() {
    List<Token> tokens = Tokens.of("@code(left(@trim([A]), 20), 'a,b')");
    Call call = (Call) tokens.getFirst();
    assertThat(tokens).hasSize(1);
    assertThat(call.name()).isEqualTo("code");
    assertThat(call.arguments()).hasSize(2);
    assertThat(call.arguments().getFirst())
        .contains(new Call("trim", List.of(List.of(new FieldName("A")))));
  }

  @Test
  void aCallWithoutArguments() {
    assertThat(Tokens.of("@no_date()")).containsExactly(new Call("no_date", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[A", "{A", "'a", "@code(1", "@code 1", ": x", "a)"})
  void whatDoesNotEndIsRefused(String text) {
    assertThatThrownBy(() -> Tokens.of(text)).isInstanceOf(StepTextException.class);
  }

  @Property
  void sqlWithoutPlaceholdersStaysAsItIs(@ForAll @CharRange(from = 'A', to = 'Z') String text) {
    String sql = "select " + text + " + (1 * 2), 'x' from t";
    assertThat(Tokens.of(sql)).containsExactly(new Plain(sql));
  }
}
