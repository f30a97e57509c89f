package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.operation.MigrationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVaultTest {

  private static final String SECRET = "Server=a;Password=hush";
  private final SecretVault vault = new SecretVault(key('a'));

  private static byte[] key(char filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  @Property(tries = 200)
  void everyTextComesBack(@ForAll String secret, @ForAll String purpose) {
    // A lone half of a character has no UTF-8.
    String text = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(vault.decrypt(purpose, vault.encrypt(purpose, text))).isEqualTo(text);
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    assertThat(Stream.generate(() -> vault.encrypt("here", SECRET)).limit(50))
        .doesNotHaveDuplicates();
  }

  @Test
  void aSecretThatWasMovedElsewhereIsRefused() {
    refused(vault, "there", vault.encrypt("here", SECRET));
  }

  @Test
  void anotherKeyIsRefused() {
    refused(new SecretVault(key('b')), "here", vault.encrypt("here", SECRET));
  }

  /** The last character has bits to spare: which ones it carries differs from secret to secret. */
  @RepeatedTest(50)
  void everyChangedCharacterIsRefused() {
    String hidden = vault.encrypt("here", SECRET);
    for (int i = 0; i < hidden.length(); i++) {
      char[] changed = hidden.toCharArray();
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      refused(vault, "here", new String(changed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1:", "v1:AAAA", "v2:AAAA", "v1:????", "Server=a;Password=hush"})
  void whatIsNoCipherTextIsRefused(String text) {
    refused(vault, "here", text);
  }

  private static void refused(SecretVault vault, String purpose, String text) {
    MigrationException refusal =
        catchThrowableOfType(MigrationException.class, () -> vault.decrypt(purpose, text));
    assertThat(refusal).isNotNull();
    ErrorReport report = refusal.report();
    assertThat(Stream.of(report.code(), report.happened(), report.dataImpact(), report.action()))
        .allMatch(part -> !part.isBlank());
    var everything = new StringWriter();
    refusal.printStackTrace(new PrintWriter(everything));
    assertThat(everything + report.toString()).doesNotContain("hush").doesNotContain(SECRET);
  }
}
