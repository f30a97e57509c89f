package org.cloudmigration.service.security.token;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.security.Role;

/**
 * Whose tokens are accepted, as environment variables tell it (docs/api-authentication.md).
 *
 * @param issuer what the claim {@code iss} must be
 * @param audiences of which the claim {@code aud} must hold one
 * @param keys file or address of a JWKS, or file of PEM public keys
 * @param roles a value of the role claim to the role that it stands for
 * @param leeway by how much clocks may differ
 */
public record TokenSettings(
    String issuer,
    Set<String> audiences,
    String keys,
    String nameClaim,
    String roleClaim,
    Map<String, String> roles,
    Duration leeway) {

  private static final String PREFIX = "MIGRATION_TOKEN_";
  private static final Set<String> ROLES = Set.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER);
  private static final int LONGEST_LEEWAY = 300;

  /**
   * @return empty if none of the three that are needed is set
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  static Optional<TokenSettings> of(Map<String, String> environment) {
    List<String> needed = List.of(PREFIX + "ISSUER", PREFIX + "AUDIENCE", PREFIX + "KEYS");
    List<String> missing =
        needed.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    if (missing.size() == needed.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(String.join(", ", missing) + " must be set too.");
    }
    return Optional.of(
        new TokenSettings(
            environment.get(needed.get(0)).strip(),
            list(environment.get(needed.get(1))).collect(Collectors.toSet()),
            environment.get(needed.get(2)).strip(),
            environment.getOrDefault(PREFIX + "NAME_CLAIM", "sub").strip(),
            environment.getOrDefault(PREFIX + "ROLE_CLAIM", "roles").strip(),
            roles(environment.getOrDefault(PREFIX + "ROLES", "")),
            leeway(environment.getOrDefault(PREFIX + "LEEWAY", "60").strip())));
  }

  private static Map<String, String> roles(String text) {
    Map<String, String> roles = new HashMap<>();
    ROLES.forEach(role -> roles.put(role, role));
    list(text)
        .forEach(
            pair -> {
              int equals = pair.lastIndexOf('=');
              String role = pair.substring(equals + 1).strip();
              if (equals < 1 || !ROLES.contains(role)) {
                throw new IllegalArgumentException(
                    PREFIX + "ROLES holds pairs such as Value=" + Role.VIEWER + ".");
              }
              roles.put(pair.substring(0, equals).strip(), role);
            });
    return Map.copyOf(roles);
  }

  private static Duration leeway(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > LONGEST_LEEWAY) {
      throw new IllegalArgumentException(
          PREFIX + "LEEWAY is a number of seconds up to " + LONGEST_LEEWAY + ".");
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  private static Stream<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty());
  }
}
