package org.cloudmigration.service.database.address;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that parts may have. An allow-list: what a driver does with its other settings ranges
 * from reading files to loading classes. The names of SQL Server are those of SqlClient and of the
 * JDBC driver, because people mix them.
 */
final class Vocabulary {

  static final Vocabulary SQL_SERVER =
      new Vocabulary()
          .means(Key.SERVER, "server", "datasource", "address", "addr", "networkaddress")
          .means(Key.SERVER, "servername")
          .means(Key.PORT, "port", "portnumber")
          .means(Key.INSTANCE, "instance", "instancename")
          .means(Key.DATABASE, "database", "initialcatalog", "databasename")
          .means(Key.USER, "userid", "uid", "user", "username")
          .means(Key.PASSWORD, "password", "pwd")
          .means(Key.ENCRYPT, "encrypt")
          .means(Key.TRUST, "trustservercertificate")
          .means(Key.CERTIFICATE_HOST, "hostnameincertificate")
          .means(Key.WINDOWS, "integratedsecurity", "trusted_connection")
          .means(Key.AUTHENTICATION, "authentication")
          // What the Azure portal and SQL Server's tools put into the strings they offer.
          .means(Key.OURS, "persistsecurityinfo", "multipleactiveresultsets", "pooling")
          .means(Key.OURS, "connectiontimeout", "connecttimeout", "timeout", "logintimeout")
          .means(Key.OURS, "commandtimeout", "applicationname", "app", "maxpoolsize")
          .means(Key.OURS, "minpoolsize");

  static final Vocabulary POSTGRESQL =
      new Vocabulary()
          .means(Key.USER, "user")
          .means(Key.PASSWORD, "password")
          .means(Key.SSL_MODE, "sslmode")
          .means(Key.ENCRYPT, "ssl")
          .means(Key.OURS, "applicationname", "logintimeout", "connecttimeout", "tcpkeepalive");

  private static final Map<String, String> REFUSED = refused();

  private final Map<String, Key> keys = new HashMap<>();

  private Vocabulary means(Key key, String... names) {
    Arrays.stream(names).forEach(name -> keys.put(name, key));
    return this;
  }

  /** Settings that people do write, each with the reason why it is not taken. */
  private static Map<String, String> refused() {
    var reasons = new HashMap<String, String>();
    String file = "would make the server open a file as a database";
    for (String name : "AttachDBFilename,ExtendedProperties,InitialFileName".split(",")) {
      reasons.put(name, file);
    }
    String login = "signs in in another way than with a user name and a password of the database";
    for (String name :
        ("accessToken,accessTokenCallbackClass,authenticationScheme,Domain,realm,serverSpn,"
                + "jaasConfiguration,jaasConfigurationName,jaasApplicationName,gsslib,gssEncMode,"
                + "useDefaultJaasConfig,useDefaultGSSCredential,gssCredential,kerberosServerName,"
                + "authenticationPluginClassName,clientCertificate,clientKey,clientKeyPassword,"
                + "sslcert,sslkey,sslpassword,sslPasswordCallback,service,passfile,NTLM")
            .split(",")) {
      reasons.put(name, login);
    }
    String trust = "would make this service read a file or load a class that the string names";
    for (String name :
        ("trustStore,trustStorePassword,trustStoreType,trustManagerClass,serverCertificate,"
                + "trustManagerConstructorArg,sslrootcert,sslfactory,sslfactoryarg,"
                + "sslhostnameverifier,socketFactory,socketFactoryArg,socketFactoryClass,"
                + "socketFactoryConstructorArg,xmlFactoryFactory,keyStoreLocation,keyStoreSecret,"
                + "keyStoreAuthentication,keyVaultProviderClientId,keyVaultProviderClientKey,"
                + "maxResultBuffer")
            .split(",")) {
      reasons.put(name, trust);
    }
    String log = "would make this service write a log file that the string names";
    reasons.put("loggerFile", log);
    reasons.put("loggerLevel", log);
    String run = "would run statements whenever a connection is opened";
    reasons.put("INIT", run);
    reasons.put("options", run);
    reasons.put("queryTimeout", "would cut off the copying of large tables");
    reasons.put("socketTimeout", "would cut off the copying of large tables");
    return reasons;
  }

  /**
   * @param name as it stands in the string, in upper or lower case, with or without blanks
   * @return empty if it is not known
   * @throws ConnectionStringException if it is known and refused
   */
  Optional<Key> key(String name) {
    String plain = name.replace(" ", "").toLowerCase(Locale.ROOT);
    Optional<Key> key = Optional.ofNullable(keys.get(plain));
    if (key.isEmpty()) {
      REFUSED.forEach(
          (setting, reason) -> {
            if (setting.toLowerCase(Locale.ROOT).equals(plain)) {
              throw new ConnectionStringException(
                  setting,
                  "The setting " + setting + " is not accepted: it " + reason + ".",
                  "Take it out of the connection string.");
            }
          });
    }
    return key;
  }
}
