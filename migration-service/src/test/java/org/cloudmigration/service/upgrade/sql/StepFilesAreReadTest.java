package org.cloudmigration.service.upgrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepFilesAreReadTest {

  private static final String STEP =
      """
      -- Accounts
      -- needs: staging, dimensions
      -- switch: Migrate GL Module

      -- What comes first
      -- goes on here.
      -- if: not Migrate Only GL Master
      delete from {A};

      -- Then more.
      -- only new rows
      insert into {B} ([X])
      -- a word in between
      select 1;
      """;

  @Test
  void headAndStatements() {
    StepScript script = StepScript.parse(STEP);
    assertThat(script.title()).isEqualTo("Accounts");
    assertThat(script.head())
        .containsEntry("needs", "staging, dimensions")
        .containsEntry("switch", "Migrate GL Module");
    assertThat(script.statements())
        .extracting(StepStatement::label)
        .containsExactly("What comes first goes on here.", "Then more.");
    assertThat(script.statements().getFirst().text()).isEqualTo("delete from {A}");
    assertThat(script.statements().getLast().onlyNew()).isTrue();
    assertThat(script.statements().getLast().text()).isEqualTo("insert into {B} ([X])\nselect 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from {A};\n",
        "-- T\n\ndelete from {A};\n",
        "-- T\n\n-- D.\ndelete from {A}\n"
      })
  void whatLacksTitleWordsOrEndIsRefused(String text) {
    assertThatThrownBy(() -> StepScript.parse(text)).isInstanceOf(StepTextException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                               | true",
        "On                             | true",
        "not On                         | false",
        "Off                            | false",
        "not Off                        | true",
        "On, Off                        | false",
        "Off or On                      | true",
        "On, Off or On                  | true",
        "Year > 0                       | true",
        "Year > 2024                    | false",
        "not Year > 2024                | true",
        "Text                           | true",
        "Blank                          | false"
      })
  void conditions(String words, boolean holds) {
    Map<String, Object> settings =
        Map.of("On", true, "Off", false, "Year", 2024, "Text", "x", "Blank", "");
    Condition condition = Condition.parse(words == null ? "" : words);
    assertThat(condition.holds(settings::get)).isEqualTo(holds);
  }
}
