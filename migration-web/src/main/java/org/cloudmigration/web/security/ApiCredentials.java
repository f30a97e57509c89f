package org.cloudmigration.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller of the APIs shows in the header {@code Authorization}. */
sealed interface ApiCredentials {

  /** No header. */
  record None() implements ApiCredentials {}

  /** A header that is not understood, or several. */
  record Unreadable() implements ApiCredentials {}

  record Password(String name, String password) implements ApiCredentials {

    /** Shows no secret. */
    @Override
    public String toString() {
      return name;
    }
  }

  record Token(String token) implements ApiCredentials {

    /** Shows no secret. */
    @Override
    public String toString() {
      return "token";
    }
  }

  int LONGEST_NAME = 100;
  int LONGEST_PASSWORD = 200;
  int LONGEST_HEADER = 16_384;

  Pattern FORM = Pattern.compile("([A-Za-z]+) +([A-Za-z0-9._~+/-]+=*)");
  Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static ApiCredentials of(List<String> headers) {
    if (headers.isEmpty()) {
      return new None();
    }
    Matcher parts = FORM.matcher(headers.getFirst());
    if (headers.size() > 1 || headers.getFirst().length() > LONGEST_HEADER || !parts.matches()) {
      return new Unreadable();
    }
    return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
      case "basic" -> password(parts.group(2));
      case "bearer" -> new Token(parts.group(2));
      default -> new Unreadable();
    };
  }

  private static ApiCredentials password(String encoded) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
              .toString();
      int colon = text.indexOf(':');
      boolean fits =
          colon > 0 && colon <= LONGEST_NAME && text.length() - colon - 1 <= LONGEST_PASSWORD;
      return fits && !CONTROL.matcher(text).find()
          ? new Password(text.substring(0, colon), text.substring(colon + 1))
          : new Unreadable();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return new Unreadable();
    }
  }
}
