package org.cloudmigration.service.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes passwords as the security domain reads them: bcrypt, in modular crypt form. */
final class PasswordHasher {

  /** 2^10 rounds: about 60 ms on a small server. */
  private static final int COST = 10;

  private PasswordHasher() {}

  static String hash(char[] password) {
    byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    new SecureRandom().nextBytes(salt);
    try {
      PasswordFactory factory =
          PasswordFactory.getInstance(
              BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
      return ModularCrypt.encodeAsString(
          factory.generatePassword(
              new EncryptablePasswordSpec(
                  password, new IteratedSaltedPasswordAlgorithmSpec(COST, salt))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("bcrypt is missing in this server.", e);
    }
  }

  /** Takes as long as a look at a password, which none is there for. */
  static void takeAsLong() {
    hash(new char[0]);
  }

  /** Whether the hash was made of this password. */
  static boolean verify(String hash, char[] password) {
    try {
      Password stored = ModularCrypt.decode(hash);
      PasswordFactory factory =
          PasswordFactory.getInstance(
              stored.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
      return factory.verify(factory.translate(stored), password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A stored password hash cannot be read.", e);
    }
  }
}
