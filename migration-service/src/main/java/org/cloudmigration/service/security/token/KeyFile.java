package org.cloudmigration.service.security.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;

/**
 * Keys in a file, JWKS or PEM, which may be replaced while the server runs. What cannot be read
 * holds no keys.
 */
final class KeyFile implements JWKSource<SecurityContext> {

  private final Path file;
  private Contents contents;

  /**
   * @param named whether keys have ids, by which tokens choose; those in PEM have none
   */
  private record Contents(FileTime written, long size, JWKSet keys, boolean named) {}

  KeyFile(Path file) {
    this.file = file;
  }

  @Override
  public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
    Contents now = read();
    return now.named()
        ? wanted.select(now.keys())
        : new JWKSelector(
                new JWKMatcher.Builder().keyTypes(wanted.getMatcher().getKeyTypes()).build())
            .select(now.keys());
  }

  private synchronized Contents read() throws KeySourceException {
    try {
      FileTime written = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      if (contents == null || !contents.written().equals(written) || contents.size() != size) {
        String text = Files.readString(file);
        boolean pem = text.contains("-----BEGIN ");
        contents =
            new Contents(
                written, size, pem ? new JWKSet(PemKeys.read(text)) : JWKSet.parse(text), !pem);
      }
      return contents;
    } catch (IOException | ParseException | RuntimeException e) {
      contents = null;
      throw new KeySourceException("The keys of MIGRATION_TOKEN_KEYS cannot be read.", e);
    }
  }
}
