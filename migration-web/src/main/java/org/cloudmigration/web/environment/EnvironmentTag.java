package org.cloudmigration.web.environment;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.web.shell.IfMatch;

/** Changes with whatever a caller can see of an environment. */
final class EnvironmentTag {

  private static final int BYTES = 12;

  private EnvironmentTag() {}

  static EntityTag of(EnvironmentView environment) {
    return new EntityTag(value(environment));
  }

  /**
   * @param ifMatch the header; null if the caller does not mind what there is, as {@code *}
   */
  static Predicate<EnvironmentView> expected(String ifMatch) {
    return environment -> ifMatch == null || IfMatch.names(ifMatch, '"' + value(environment) + '"');
  }

  private static String value(EnvironmentView environment) {
    try {
      byte[] seen = environment.toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(seen);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
