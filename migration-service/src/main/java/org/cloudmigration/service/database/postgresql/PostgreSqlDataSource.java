package org.cloudmigration.service.database.postgresql;

import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.trust.UploadedTrustManager;
import org.cloudmigration.service.database.trust.UploadedTrustSocketFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.GSSEncMode;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Turns the parts of an address into settings of the driver, which never sees the address. */
final class PostgreSqlDataSource {

  private static final int PATIENCE_SECONDS = 10;

  private PostgreSqlDataSource() {}

  static PGSimpleDataSource of(DatabaseLocation location) {
    ServerAddress address = ServerAddress.of(location);
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setApplicationName("Cloud Migration Manager");
    source.setConnectTimeout(PATIENCE_SECONDS);
    source.setLoginTimeout(PATIENCE_SECONDS);
    source.setTcpKeepAlive(true);
    // Kerberos is not asked for, and asking costs a round trip.
    source.setGssEncMode(GSSEncMode.DISABLE.value);
    source.setSslMode(mode(address).value);
    if (!address.certificates().isEmpty()) {
      source.setSslfactory(UploadedTrustSocketFactory.class.getName());
      source.setSslFactoryArg(
          UploadedTrustManager.argument(address.host(), address.certificates().pem()));
    } else if (mode(address) == SslMode.VERIFY_FULL) {
      // The driver's own factory looks for a file in the home of the server's user.
      source.setSslfactory(DefaultJavaSSLFactory.class.getName());
    }
    return source;
  }

  private static SslMode mode(ServerAddress address) {
    if (!address.encrypt()) {
      return SslMode.DISABLE;
    }
    if (!address.certificates().isEmpty()) {
      // Our factory looks at the name itself, where it has to be looked at.
      return SslMode.VERIFY_CA;
    }
    return address.trustServerCertificate() ? SslMode.REQUIRE : SslMode.VERIFY_FULL;
  }
}
