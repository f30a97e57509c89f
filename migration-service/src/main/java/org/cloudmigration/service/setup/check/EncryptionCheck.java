package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.setup.SqlServerType;

/** The way to the server is encrypted, and the server is who it says it is. */
record EncryptionCheck(CheckSide side) implements Check {

  @Override
  public String name() {
    return "Check" + side.title() + "Encryption";
  }

  @Override
  public String title() {
    return "Encrypted connection";
  }

  @Override
  public CheckResult judge(CheckSubject subject) {
    if (subject.type() == SqlServerType.EMBEDDED) {
      return CheckResult.passed("A file on this server: nothing goes over the network.");
    }
    if (!subject.server().encrypted()) {
      return CheckResult.warned(
          "ENCRYPTION",
          "The connection to the " + side.word() + " is not encrypted.",
          "Whoever listens on the network between can read the data and the password.",
          "Switch encryption on (Encrypt=True), or accept this on a network that you trust.");
    }
    if (subject.certificateTrusted()) {
      return CheckResult.warned(
          "CERT_TRUSTED",
          "The certificate of the " + side.word() + "'s server is trusted by choice only.",
          "Another server could take its place unnoticed, and read the data and the password.",
          "Upload the certificate that the server uses at the connection, or accept this on a network that you trust;"
              + " the choice stays marked red.");
    }
    return CheckResult.passed("Encrypted, with a certificate that is vouched for.");
  }
}
