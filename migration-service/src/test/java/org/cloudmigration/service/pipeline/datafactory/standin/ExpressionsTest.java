package org.cloudmigration.service.pipeline.datafactory.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in must read expressions as the real service does, or its tests prove nothing. */
class ExpressionsTest {

  private static final Expressions EXPRESSIONS =
      new Expressions(
          Map.of(
              "pipeline",
              arguments -> json("{'RunId':'r1','parameters':{'n':7,'list':['a','b'],'name':'x'}}"),
              "item",
              arguments -> json("{'table':'GL00100','deep':{'er':true}}")));

  private static JsonValue json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readValue();
    }
  }

  private static String evaluated(String text) {
    return Expressions.words(EXPRESSIONS.value(Json.createValue(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | plain",
        "@@plain | @plain",
        "@pipeline().RunId | r1",
        "@pipeline().parameters.list[1] | b",
        "@pipeline().parameters['name'] | x",
        "@item().deep.er | true",
        "@item()?.nothing | ''",
        "Database=@{item().table};User=@{pipeline().parameters.name} | Database=GL00100;User=x",
        "@concat('it''s ', pipeline().parameters.n) | it's 7",
        "@equals(pipeline().parameters.n, 7) | true",
        "@and(not(equals('a', 'b')), greater(2, 1)) | true",
        "@if(empty(pipeline().parameters.list), 'none', 'some') | some",
        "@coalesce(item()?.nothing, 'else') | else",
        "@string(int('12')) | 12",
        "@length(pipeline().parameters.list) | 2"
      })
  void evaluatesWhatTheServiceDoes(String expression, String expected) {
    assertThat(evaluated(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@item().nothing",
        "@unknown('x')",
        "@concat('a'",
        "@pipeline().RunId and more",
        "@'open",
        "@item"
      })
  void refusesWhatTheServiceWould(String expression) {
    assertThatThrownBy(() -> evaluated(expression)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExpressionObjectKeepsItsType() {
    assertThat(
            EXPRESSIONS.value(json("{'value':'@pipeline().parameters.list','type':'Expression'}")))
        .isEqualTo(json("['a','b']"));
  }

  @Test
  void allOfAnObjectIsEvaluated() {
    assertThat(EXPRESSIONS.value(json("{'a':['@item().table'],'b':1}")))
        .isEqualTo(json("{'a':['GL00100'],'b':1}"));
  }
}
