package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgreSqlNamesTest {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private final PostgreSqlDialect dialect = new PostgreSqlDialect();

  @Test
  void aCompanyIsASchema() {
    assertThat(dialect.tenantTable("Fabrikam, Inc.", "GP GL00100", APP))
        .isEqualTo(new TableName("Fabrikam, Inc_", "GP GL00100"));
    assertThat(dialect.tenantTable("", "GP SY00300", APP))
        .isEqualTo(new TableName("public", "GP SY00300"));
  }

  @Test
  void longNamesKeepApart() {
    String company = "漢".repeat(30);
    String first = dialect.tenantTable(company, "T", APP).schema();
    String second = dialect.tenantTable(company.substring(1) + "字", "T", APP).schema();
    assertThat(first).startsWith("漢漢").contains("~").isNotEqualTo(second);
  }

  @Property
  void noNameIsCutByTheDatabase(@ForAll @StringLength(max = 130) String name) {
    String fit = PostgreSqlNames.fit(name);
    assertThat(fit.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    assertThat(PostgreSqlNames.fit(fit)).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, LOGIN_REFUSED",
    "28000, LOGIN_REFUSED",
    "3D000, DATABASE_MISSING",
    "42501, NO_PERMISSION",
    "42P01, TABLE_MISSING",
    "22001, VALUE_DOES_NOT_FIT",
    "22021, VALUE_DOES_NOT_FIT",
    "23505, KEY_NOT_UNIQUE",
    "40P01, LOCKED",
    "40001, LOCKED",
    "55P03, LOCKED",
    "53100, NO_ROOM",
    "53300, NO_CONNECTION",
    "57P03, NO_CONNECTION",
    "08006, NO_CONNECTION",
    "XX000, OTHER"
  })
  void anErrorCodeIsKnown(String state, Trouble trouble) {
    assertThat(dialect.trouble(new SQLException("…", state))).isEqualTo(trouble);
  }

  @Test
  void theDriversOwnWordsOnEncryptionAreKnownInAnyLanguage() {
    assertThat(dialect.trouble(new SQLException("Der Server unterstützt SSL nicht.", "08004")))
        .isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(dialect.trouble(new SQLException("Host x: PgjdbcHostnameVerifier", "08006")))
        .isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(dialect.trouble(new SQLException("Unknown authentication type.", "08004")))
        .isEqualTo(Trouble.NO_CONNECTION);
  }
}
