package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.models.AzureSqlDatabaseLinkedService;
import com.azure.resourcemanager.datafactory.models.IntegrationRuntimeReference;
import com.azure.resourcemanager.datafactory.models.LinkedService;
import com.azure.resourcemanager.datafactory.models.LinkedServiceReference;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.SecureString;
import com.azure.resourcemanager.datafactory.models.SqlServerAuthenticationType;
import com.azure.resourcemanager.datafactory.models.SqlServerLinkedService;
import java.util.Map;
import org.cloudmigration.service.database.address.ServerAddress;

/**
 * The connections of an environment as a data factory keeps them. Passwords go as secure strings,
 * which Azure encrypts and never gives back.
 */
final class LinkedServices {

  /** Parameter: which of the databases of the server. */
  static final String DATABASE = "database";

  private LinkedServices() {}

  /**
   * SQL Server behind a self-hosted runtime, any of its databases.
   *
   * @param runtime name of the integration runtime whose nodes reach the server
   */
  static LinkedServiceResourceInner sqlServer(ServerAddress address, String runtime) {
    return resource(
        new SqlServerLinkedService()
            .withConnectVia(new IntegrationRuntimeReference().withReferenceName(runtime))
            .withParameters(
                Map.of(DATABASE, new ParameterSpecification().withType(ParameterType.STRING)))
            .withServer(server(address))
            .withDatabase(Expressions.of("@linkedService()." + DATABASE))
            .withEncrypt(address.encrypt() ? "mandatory" : "optional")
            .withTrustServerCertificate(address.trustServerCertificate())
            .withAuthenticationType(SqlServerAuthenticationType.SQL)
            .withUsername(address.user())
            .withPassword(new SecureString().withValue(address.password())));
  }

  /** As SQL Server's own tools write it. */
  private static String server(ServerAddress address) {
    String host =
        address.instance().isEmpty() ? address.host() : address.host() + "\\" + address.instance();
    return address.port() == 0 ? host : host + "," + address.port();
  }

  /**
   * Azure SQL Database, which Azure reaches without a runtime. One database; none other is seen.
   */
  static LinkedServiceResourceInner azureSql(ServerAddress address) {
    String connection =
        "Server=tcp:%s,%d;Database=%s;User ID=%s;Password=%s;Encrypt=True;TrustServerCertificate=False"
            .formatted(
                address.host(),
                address.port(),
                quoted(address.database()),
                quoted(address.user()),
                quoted(address.password()));
    return resource(
        new AzureSqlDatabaseLinkedService()
            .withParameters(
                Map.of(DATABASE, new ParameterSpecification().withType(ParameterType.STRING)))
            .withConnectionString(new SecureString().withValue(connection)));
  }

  /**
   * @param name of such a connection
   * @param database a name, or an expression
   */
  static LinkedServiceReference reference(String name, Object database) {
    return new LinkedServiceReference()
        .withReferenceName(name)
        .withParameters(Map.of(DATABASE, database));
  }

  /** A value of a connection string, whatever it holds. */
  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private static LinkedServiceResourceInner resource(LinkedService properties) {
    return new LinkedServiceResourceInner().withProperties(properties);
  }
}
