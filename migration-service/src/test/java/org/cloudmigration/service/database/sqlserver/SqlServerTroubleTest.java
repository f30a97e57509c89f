package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.cloudmigration.service.database.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlServerTroubleTest {

  private static Trouble of(SQLException error) {
    return new SqlServerDialect().trouble(error);
  }

  @ParameterizedTest
  @CsvSource({
    "18456, LOGIN_REFUSED",
    "18452, LOGIN_REFUSED",
    "18486, LOGIN_REFUSED",
    "18488, LOGIN_REFUSED",
    "4060, DATABASE_MISSING",
    "4064, DATABASE_MISSING",
    "911, DATABASE_MISSING",
    "229, NO_PERMISSION",
    "262, NO_PERMISSION",
    "300, NO_PERMISSION",
    "916, NO_PERMISSION",
    "208, TABLE_MISSING",
    "2628, VALUE_DOES_NOT_FIT",
    "8152, VALUE_DOES_NOT_FIT",
    "8115, VALUE_DOES_NOT_FIT",
    "515, VALUE_DOES_NOT_FIT",
    "2627, KEY_NOT_UNIQUE",
    "2601, KEY_NOT_UNIQUE",
    "1205, LOCKED",
    "1222, LOCKED",
    "3960, LOCKED",
    "9002, NO_ROOM",
    "1105, NO_ROOM",
    "40544, NO_ROOM",
    "40613, NO_CONNECTION",
    "40615, NO_CONNECTION",
    "6005, NO_CONNECTION",
    "50000, OTHER",
    "0, OTHER"
  })
  void anErrorNumberIsKnown(int number, Trouble trouble) {
    assertThat(of(new SQLException("…", "S0001", number))).isEqualTo(trouble);
  }

  @Test
  void whatTheDriverSaysByItselfHasNoNumber() {
    var unreachable =
        new SQLException("The TCP/IP connection failed.", "08S01", 0, new ConnectException("…"));
    assertThat(of(unreachable)).isEqualTo(Trouble.NO_CONNECTION);
    assertThat(of(new SQLTransientConnectionException("pool"))).isEqualTo(Trouble.NO_CONNECTION);
    assertThat(of(new SQLException("no state", (String) null))).isEqualTo(Trouble.OTHER);
  }

  @Test
  void aCertificateThatIsNotTrustedIsNoMatterOfTheNetwork() {
    var path = new SSLHandshakeException("PKIX path building failed");
    path.initCause(new CertificateException(new CertPathBuilderException("no path")));
    assertThat(of(tls(path))).isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(of(tls(new SSLPeerUnverifiedException("name")))).isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(of(tls(new SSLHandshakeException("protocol_version"))))
        .isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(Trouble.TLS_NOT_TRUSTED.concernsWholeDatabase()).isTrue();
    assertThat(Trouble.DATABASE_MISSING.concernsWholeDatabase()).isTrue();
  }

  @Test
  void aHandshakeThatWasCutOffIs() {
    var cut = new SSLHandshakeException("Remote host terminated the handshake");
    cut.initCause(new EOFException());
    assertThat(of(tls(cut))).isEqualTo(Trouble.NO_CONNECTION);
  }

  @Test
  void aRingOfCausesEnds() {
    var first = new SQLException("a", "08S01", 0);
    var second = new IOException("b", first);
    first.initCause(second);
    assertThat(of(first)).isEqualTo(Trouble.NO_CONNECTION);
  }

  private static SQLException tls(Exception cause) {
    return new SQLException(
        "The driver could not establish a secure connection.", "08S01", 0, cause);
  }
}
