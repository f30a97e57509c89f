package org.cloudmigration.service.database.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.trust.UploadedTrustManager;

/** Turns the parts of an address into settings of the driver, which never sees the address. */
final class SqlServerDataSource {

  private static final int PATIENCE_SECONDS = 10;

  private SqlServerDataSource() {}

  static SQLServerDataSource of(DatabaseLocation location) {
    ServerAddress address = ServerAddress.of(location);
    var source = new SQLServerDataSource();
    source.setServerName(address.host());
    if (!address.instance().isEmpty()) {
      source.setInstanceName(address.instance());
    }
    // With a port the driver does not ask SQL Server Browser for the instance's.
    if (address.port() != 0) {
      source.setPortNumber(address.port());
    }
    source.setDatabaseName(address.database());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setEncrypt(Boolean.toString(address.encrypt()));
    source.setTrustServerCertificate(address.trustServerCertificate());
    if (!address.certificates().isEmpty()) {
      // It looks at the name too: with a trust manager of ours, the driver does not.
      source.setTrustManagerClass(UploadedTrustManager.class.getName());
      source.setTrustManagerConstructorArg(
          UploadedTrustManager.argument(address.host(), address.certificates().pem()));
    }
    // A time would be sent as a datetime: in steps of 1/300 second, and compared with no time at
    // all.
    source.setSendTimeAsDatetime(false);
    source.setApplicationName("Cloud Migration Manager");
    source.setLoginTimeout(PATIENCE_SECONDS);
    return source;
  }
}
