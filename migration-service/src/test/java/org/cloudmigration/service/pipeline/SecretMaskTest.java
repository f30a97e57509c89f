package org.cloudmigration.service.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server=x;Password=hush;Database=y",
        "pwd = hush",
        "PASSWORD={hush;hush}",
        "password='hush hush'",
        "jdbc:sqlserver://h;user=a;secretThing=hush",
        "cannot open jdbc:postgresql://u:hush@host/db?ssl=true now",
        "AccountKey=hush==;x",
        "the word itself: hush"
      })
  void noSecretComesThrough(String text) {
    assertThat(new SecretMask(List.of("hush")).mask(text)).doesNotContain("hush");
    if (!text.startsWith("the word")) {
      assertThat(new SecretMask(List.of()).mask(text)).doesNotContain("hush");
    }
  }

  @Test
  void otherTextStaysAsItIs() {
    String text = "Table \"PASSWORDS\" not found; SQL statement: SELECT 1";
    assertThat(new SecretMask(List.of("", " ")).mask(text)).isEqualTo(text);
    assertThat(new SecretMask(List.of()).mask(null)).isEmpty();
  }
}
