package org.cloudmigration.service.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSettingsTest {

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(Issuer.environment("/keys"));
    environment.put("MIGRATION_TOKEN_" + name, value);
    return environment;
  }

  private static TokenUser user(Map<String, String> environment, String claim, Object value)
      throws TokenRefusedException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder().subject("4711").claim("upn", "nora").claim(claim, value).build();
    return new TokenClaims(TokenSettings.of(environment).orElseThrow()).user(claims);
  }

  @Test
  void nothingIsSetByDefault() {
    assertThat(TokenSettings.of(Map.of("PATH", "/bin"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISSUER", "AUDIENCE", "KEYS"})
  void halfASettingIsRefusedByName(String missing) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSettings.of(with(missing, " ")))
        .withMessageContaining("MIGRATION_TOKEN_" + missing);
  }

  @ParameterizedTest
  @CsvSource({"LEEWAY,-1", "LEEWAY,301", "LEEWAY,soon", "ROLES,Admins", "ROLES,Admins=root"})
  void aWrongValueIsRefusedByName(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSettings.of(with(name, value)))
        .withMessageContaining("MIGRATION_TOKEN_" + name);
  }

  @Test
  void clocksMayDifferAsSet() {
    assertThat(TokenSettings.of(with("LEEWAY", "0")).orElseThrow().leeway())
        .isEqualTo(Duration.ZERO);
    assertThat(TokenSettings.of(with("KEYS", "/k")).orElseThrow().leeway())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void theNameStandsInTheClaimThatIsSet() throws Exception {
    assertThat(user(with("NAME_CLAIM", "upn"), "x", 1).name()).isEqualTo("nora");
    assertThat(user(with("KEYS", "/k"), "x", 1).name()).isEqualTo("4711");
  }

  @Test
  void rolesStandInAListATextOrFurtherInside() throws Exception {
    Map<String, String> usual = with("KEYS", "/k");
    assertThat(user(usual, "roles", List.of(Role.VIEWER, 5)).roles()).containsExactly(Role.VIEWER);
    assertThat(user(usual, "roles", "x " + Role.ADMIN).roles()).containsExactly(Role.ADMIN);
    assertThat(user(usual, "roles", 5).roles()).isEmpty();
    assertThat(user(usual, "groups", List.of(Role.ADMIN)).roles()).isEmpty();
    assertThat(
            user(
                    with("ROLE_CLAIM", "realm_access.roles"),
                    "realm_access",
                    Map.of("roles", List.of(Role.OPERATOR)))
                .roles())
        .containsExactly(Role.OPERATOR);
    assertThat(
            user(
                    with("ROLE_CLAIM", "https://example.org/roles"),
                    "https://example.org/roles",
                    List.of(Role.OPERATOR))
                .roles())
        .containsExactly(Role.OPERATOR);
  }

  @Test
  void otherValuesStandForRoles() throws Exception {
    Map<String, String> mapped =
        with("ROLES", "Migration Admins = migration-admin, a=b=migration-viewer");
    assertThat(user(mapped, "roles", List.of("Migration Admins", "a=b")).roles())
        .containsExactlyInAnyOrder(Role.ADMIN, Role.VIEWER);
    assertThat(user(mapped, "roles", "Migration Admins").roles()).containsExactly(Role.ADMIN);
    assertThat(user(mapped, "roles", "migration admins").roles()).isEmpty();
  }
}
