package org.cloudmigration.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate and its key, made by the JDK's keytool, as no public API of the JDK makes one.
 *
 * @param chain the certificate first, then those that vouch for it
 */
public record MadeCertificate(PrivateKey key, List<X509Certificate> chain) {

  private static final String WORD = "changeit";

  /** Self-signed, and valid now. */
  public static MadeCertificate selfSigned(Path directory, String name, String... more) {
    return selfSigned(directory, name, List.of(more));
  }

  private static MadeCertificate selfSigned(Path directory, String name, List<String> more) {
    Path store = directory.resolve(name + "-" + System.nanoTime() + ".p12");
    generate(store, "a", name, more);
    return read(store, "a");
  }

  /** Vouched for by an authority of the name “authority”, which is the second of the chain. */
  public static MadeCertificate vouchedFor(Path directory, String name, String... more) {
    Path store = directory.resolve(name + "-" + System.nanoTime() + ".p12");
    generate(store, "ca", "authority", List.of("-ext", "bc:c"));
    generate(store, "a", name, List.of());
    Path request = directory.resolve("request");
    Path signed = directory.resolve("signed");
    keytool(store, List.of("-certreq", "-alias", "a", "-file", request.toString()));
    var sign =
        new ArrayList<>(
            List.of("-gencert", "-alias", "ca", "-infile", request.toString(), "-outfile"));
    sign.add(signed.toString());
    sign.addAll(List.of(more));
    keytool(store, sign);
    keytool(store, List.of("-importcert", "-alias", "a", "-file", signed.toString()));
    return read(store, "a");
  }

  private static void generate(Path store, String alias, String name, List<String> more) {
    var command = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=" + name));
    command.addAll(more);
    keytool(store, command);
  }

  private static void keytool(Path store, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // A short life: the slower compiler does not pay.
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(arguments);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", WORD, "-noprompt"));
    command.addAll(List.of("-keystore", store.toString()));
    try {
      Path log = Files.createTempFile(store.getParent(), "keytool", ".log");
      int result =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      assertThat(result).as(Files.readString(log)).isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static MadeCertificate read(Path store, String alias) {
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), WORD.toCharArray());
      var chain = new ArrayList<X509Certificate>();
      for (var each : keys.getCertificateChain(alias)) {
        chain.add((X509Certificate) each);
      }
      return new MadeCertificate((PrivateKey) keys.getKey(alias, WORD.toCharArray()), chain);
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** As a server's file has it: the whole chain. */
  public String chainPem() {
    return String.join("", chain.stream().map(MadeCertificate::pem).toList());
  }

  public String pem() {
    return pem(certificate());
  }

  public String authorityPem() {
    return pem(chain.getLast());
  }

  public byte[] der() {
    return encoded(certificate());
  }

  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static String pem(X509Certificate certificate) {
    return pem("CERTIFICATE", encoded(certificate));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes));
  }
}
