package org.cloudmigration.service.database.trust;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The name or address that a server is reached by, and whether a certificate bears it. */
record ServerName(String host) {

  private static final int DNS = 2;
  private static final int IP = 7;

  /** What the certificate was made out to: its alternative names, else its common name. */
  static List<String> namesOf(X509Certificate certificate) throws CertificateParsingException {
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    var names = new ArrayList<String>();
    if (alternatives != null) {
      for (List<?> each : alternatives) {
        int kind = (Integer) each.getFirst();
        if ((kind == DNS || kind == IP) && each.get(1) instanceof String name) {
          names.add(name);
        }
      }
    }
    return names.isEmpty() ? commonNames(certificate) : names;
  }

  private static List<String> commonNames(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .toList();
    } catch (InvalidNameException e) {
      return List.of();
    }
  }

  boolean isBorneBy(X509Certificate certificate) throws CertificateParsingException {
    return namesOf(certificate).stream().anyMatch(this::is);
  }

  private boolean is(String name) {
    String here = host.toLowerCase(Locale.ROOT);
    String there = name.toLowerCase(Locale.ROOT);
    if (isAddress(here)) {
      return isAddress(there) && address(here).equals(address(there));
    }
    if (!there.startsWith("*.")) {
      return here.equals(there);
    }
    // A star stands for one label, and not for a whole top-level domain.
    int dot = here.indexOf('.');
    return dot > 0 && there.indexOf('.', 2) > 0 && here.substring(dot).equals(there.substring(1));
  }

  private static boolean isAddress(String text) {
    return text.contains(":") || text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }

  /** Asks no name server: it is an address. */
  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("This is no address.", e);
    }
  }
}
