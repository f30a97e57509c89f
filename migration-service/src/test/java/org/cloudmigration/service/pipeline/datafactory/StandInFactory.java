package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.datafactory.standin.StandIn;
import org.cloudmigration.service.pipeline.datafactory.standin.StandInFaults;
import org.cloudmigration.service.pipeline.embedded.Haulier;

/** A data factory of this machine, whose SQL Servers are files of H2. */
public final class StandInFactory implements AutoCloseable {

  public static final FactoryUse USE =
      new FactoryUse(
          LoopbackAzure.ADDRESS.directory(),
          LoopbackAzure.ADDRESS.subscription(),
          LoopbackAzure.ADDRESS.resourceGroup(),
          LoopbackAzure.ADDRESS.factory(),
          "client",
          "s3cret of the client",
          "",
          "Sandbox",
          "sandbox of this installation",
          "runtime-1");

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final StandIn standIn;

  public StandInFactory(DatabaseLocation source, DatabaseLocation tenant) {
    this(source, () -> tenant);
  }

  /**
   * @param tenant asked for when it is opened first
   */
  public StandInFactory(DatabaseLocation source, Supplier<DatabaseLocation> tenant) {
    Map<String, Supplier<DatabaseLocation>> servers =
        Map.of("source,1433", () -> source, "tenant,1433", tenant);
    standIn =
        new StandIn(
            (type, properties) -> open(servers.get(properties.getString("server")).get()),
            new H2ApplyChanges());
  }

  private static Connection open(DatabaseLocation location) throws SQLException {
    Connection connection =
        DriverManager.getConnection(location.url(), location.user(), location.password());
    try (Statement statement = connection.createStatement()) {
      // Ten activities define tables at once, which H2 does one after the other.
      statement.execute("SET LOCK_TIMEOUT 30000");
    }
    return connection;
  }

  public Haulier haulier() {
    return haulage();
  }

  public FactoryHaulier haulage() {
    return haulage(PAUSE);
  }

  /**
   * @param betweenLooks what is wanted within a tenth of it shares a run
   */
  public FactoryHaulier haulage(Duration betweenLooks) {
    return new FactoryHaulier(use -> standIn.azure().manager(), new Ends(), betweenLooks);
  }

  /** What is asked of it besides runs. */
  public FactoryGate gate() {
    return new AzureGate(use -> standIn.azure().manager(), haulage());
  }

  /** As version 0.9 would have put a pipeline there: others have to tell it how to behave. */
  public void deployOld(String pipeline) {
    var definitions = new FactoryDefinitions(standIn.azure().manager(), LoopbackAzure.ADDRESS);
    var body =
        definitions
            .pipeline(pipeline)
            .orElseThrow()
            .withAnnotations(null)
            .withParameters(
                Map.of("manner", new ParameterSpecification().withType(ParameterType.STRING)));
    String ends = DeploymentMark.of(standIn.definition("pipelines", pipeline)).orElseThrow().ends();
    definitions.put(
        WantedDefinition.of(pipeline, USE.environment(), USE.owner(), "0.9", ends, body));
  }

  public StandIn standIn() {
    return standIn;
  }

  public StandInFaults faults() {
    return standIn.faults();
  }

  @Override
  public void close() {
    standIn.close();
  }

  private static final class Ends implements FactoryEnds {

    @Override
    public LinkedServiceResourceInner source(DatabaseLocation location, String runtime) {
      return LinkedServices.sqlServer(address("source"), runtime);
    }

    @Override
    public LinkedServiceResourceInner tenant(DatabaseLocation location, String runtime) {
      return LinkedServices.sqlServer(address("tenant"), runtime);
    }

    private static ServerAddress address(String host) {
      return new ServerAddress(
          DatabaseType.SQL_SERVER, host, "", 1433, "TWO", "reader", "s3cret", true, false);
    }

    @Override
    public String url(DatabaseLocation source) {
      return "jdbc:sqlserver://source;encrypt=true";
    }

    @Override
    public String database(DatabaseLocation source) {
      return "TWO";
    }
  }
}
