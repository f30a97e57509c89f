package org.cloudmigration.service.security.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads name and roles of a verified token. */
final class TokenClaims {

  /** What fits into the audit trail and forges no line of it. */
  private static final Pattern NAME =
      Pattern.compile("[^\\p{C}\\s](?:[^\\p{C}]{0,98}[^\\p{C}\\s])?");

  private final TokenSettings settings;

  TokenClaims(TokenSettings settings) {
    this.settings = settings;
  }

  TokenUser user(JWTClaimsSet claims) throws TokenRefusedException {
    if (!(claim(claims, settings.nameClaim()) instanceof String name)
        || !NAME.matcher(name).matches()) {
      throw new TokenRefusedException(
          "The claim " + settings.nameClaim() + " names no user of at most 100 characters.");
    }
    return new TokenUser(
        name,
        texts(claim(claims, settings.roleClaim()))
            .map(settings.roles()::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** By its name, or else along the dots in it: {@code realm_access.roles}. */
  private static Object claim(JWTClaimsSet claims, String name) {
    Object found = claims.getClaim(name);
    if (found == null) {
      found = claims.getClaims();
      for (String part : name.split("\\.")) {
        found = found instanceof Map<?, ?> object ? object.get(part) : null;
      }
    }
    return found;
  }

  /** Several in a list, or in one text with blanks between them. */
  private static Stream<String> texts(Object claim) {
    return switch (claim) {
      case String text -> Stream.concat(Stream.of(text), Stream.of(text.split(" ")));
      case Collection<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast);
      case null, default -> Stream.empty();
    };
  }
}
