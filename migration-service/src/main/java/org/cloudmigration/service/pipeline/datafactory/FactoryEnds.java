package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.LinkedServiceResourceInner;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseNotSupportedException;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ServerAddress;

/** How a data factory reaches the databases of a run. */
interface FactoryEnds {

  /** SQL Server and Azure SQL alone. */
  FactoryEnds SQL_SERVER = new SqlServerEnds();

  /** Behind the runtime. */
  LinkedServiceResourceInner source(DatabaseLocation location, String runtime);

  /** From Azure where it is Azure SQL, otherwise behind the runtime too. */
  LinkedServiceResourceInner tenant(DatabaseLocation location, String runtime);

  /** What the driver tells of its address; readers of the catalogue look at it. */
  String url(DatabaseLocation source);

  /** The one that the source is opened to. */
  String database(DatabaseLocation source);

  /** By passwords. */
  final class SqlServerEnds implements FactoryEnds {

    /** Azure SQL answers under this name, in whatever cloud. */
    private static final String AZURE = ".database.";

    @Override
    public LinkedServiceResourceInner source(DatabaseLocation location, String runtime) {
      return LinkedServices.sqlServer(address(location), runtime);
    }

    @Override
    public LinkedServiceResourceInner tenant(DatabaseLocation location, String runtime) {
      ServerAddress address = address(location);
      return address.host().contains(AZURE)
          ? LinkedServices.azureSql(address)
          : LinkedServices.sqlServer(address, runtime);
    }

    @Override
    public String url(DatabaseLocation source) {
      return source.url();
    }

    @Override
    public String database(DatabaseLocation source) {
      return address(source).database();
    }

    private static ServerAddress address(DatabaseLocation location) {
      if (location.type() != DatabaseType.SQL_SERVER) {
        throw new DatabaseNotSupportedException(location.type());
      }
      return ServerAddress.of(location);
    }
  }
}
