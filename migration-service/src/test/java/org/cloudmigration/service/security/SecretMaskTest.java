package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server=x;Password=hush;Database=y",
        "Server=x;Password=hush hush, hush&hush;Database=y",
        "pwd = hush",
        "PASSWORD={hush;hush}",
        "PASSWORD={hush}};hush};User=a",
        "password='hush hush'",
        "password=\"hush;\"\"hush\";User=a",
        "the text was cut off: password=\"hush;hu hush",
        "{\"userPassword\": \"hu\\\"sh;hush\", \"user\": \"a\"}",
        "trustStorePassword=hush;trustServerCertificate=true",
        "jdbc:sqlserver://h;user=a;secretThing=hush",
        "jdbc:sqlserver://h;user=a;password={hush )hush};encrypt=true",
        "cannot open jdbc:postgresql://u:hush@host/db?ssl=true now",
        "cannot open jdbc:postgresql://host/db?user=a&password=hush&ssl=true",
        "java.sql.SQLException: No suitable driver for jdbc:x:hush",
        "clone https://user:hu/sh@hush@host/path failed",
        "redis://:hush@host",
        "AccountKey=hush==;x",
        "SharedAccessSignature=sv=2024&sig=hush",
        "https://store.example/file?sv=2024&sig=hush",
        "Authentication key: IR@1234@factory@hush",
        "Authorization: Bearer hush",
        "client_secret=hush",
        "api-key: hush",
        "the word itself: hush"
      })
  void noSecretComesThrough(String text) {
    assertThat(SecretMask.knowing("hush").mask(text)).doesNotContain("hush");
    if (!text.startsWith("the word")) {
      assertThat(SecretMask.FORMS.mask(text)).doesNotContain("hush");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Server=x;Password=hush;Database=y|Server=x;Password=***;Database=y",
        "Sample=A;Scale=1|Sample=A;Scale=1",
        "at https://u:hush@host/a|at https://u:***@host/a",
        "see https://host:8080/a/b|see https://host:8080/a/b",
        "Table \"PASSWORDS\" not found; SQL statement: SELECT 1"
            + "|Table \"PASSWORDS\" not found; SQL statement: SELECT 1",
        "The user name or the password is wrong.|The user name or the password is wrong."
      })
  void whatIsNotSecretStays(String text, String masked) {
    assertThat(SecretMask.FORMS.mask(text)).isEqualTo(masked);
    assertThat(SecretMask.knowing("", " ", null).mask(text)).isEqualTo(masked);
  }

  @Test
  void aKnownSecretThatBeginsWithAnotherGoesWhole() {
    assertThat(SecretMask.knowing("hush", "hush-hush").mask("hush-hush")).isEqualTo("***");
  }

  @Test
  void nothingIsMaskedInNothing() {
    assertThat(SecretMask.FORMS.mask(null)).isEmpty();
    assertThat(SecretMask.FORMS.mask("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"\"", "'", "''", "\\\"", "{", "}}", "//", "password=", "a:@"})
  void noTextIsTooLongToBeMasked(String part) {
    String text = "password=\"" + part.repeat(200_000) + "hush";
    assertThat(SecretMask.FORMS.mask(text)).doesNotContain("hush");
    assertThat(SecretMask.FORMS.mask(part.repeat(200_000))).isNotNull();
  }

  private record Form(String before, UnaryOperator<String> written, String after) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("Server=x;Password=", p -> p, ";Database=y"),
          new Form("Server=x;Pwd=", p -> p, ""),
          new Form("Server=x;Password=\"", p -> p.replace("\"", "\"\""), "\";Database=y"),
          new Form("Server=x;Password='", p -> p.replace("'", "''"), "';Database=y"),
          new Form("jdbc:sqlserver://h;password={", p -> p.replace("}", "}}"), "};user=a"),
          new Form("jdbc:postgresql://h/d?user=a&password=", p -> p, ""),
          new Form("\"password\" : \"", p -> p.replaceAll("[\"\\\\]", "\\\\$0"), "\", \"a\": 1"),
          new Form("Login failed. password: ", p -> p, "\nnext line"));

  @Property(tries = 2_000)
  void noPasswordSurvivesInAKnownForm(@ForAll("passwords") String password) {
    for (Form form : FORMS) {
      String written = form.written().apply(password);
      String masked = SecretMask.FORMS.mask(form.before() + written + form.after());
      assertThat(masked).as(form.before()).doesNotContain(password).doesNotContain(written);
    }
  }

  @Property(tries = 500)
  void noPasswordSurvivesInAnAddress(@ForAll("passwordsOfAddresses") String password) {
    String masked = SecretMask.FORMS.mask("cannot open https://user:" + password + "@host/path");
    assertThat(masked).doesNotContain(password).contains("@host/path");
  }

  /** Everything but line ends and semicolons, which no bare value can hold. */
  @Provide
  Arbitrary<String> passwords() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("äß€$\\")
        .excludeChars(';', '\r', '\n')
        .ofMinLength(6)
        .ofMaxLength(20)
        .filter(password -> password.strip().length() >= 6 && !startsQuoted(password));
  }

  /** Written without quotes, such a password would not be read as itself either. */
  private static boolean startsQuoted(String password) {
    return "\"'{".indexOf(password.strip().charAt(0)) >= 0;
  }

  @Provide
  Arbitrary<String> passwordsOfAddresses() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .excludeChars(';')
        .ofMinLength(6)
        .ofMaxLength(20);
  }
}
