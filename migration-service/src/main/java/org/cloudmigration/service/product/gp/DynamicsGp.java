package org.cloudmigration.service.product.gp;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.product.ChecklistItem;
import org.cloudmigration.service.product.Extension;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductDescription;
import org.cloudmigration.service.product.ProductFolder;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.gp.sample.GpSample;

/** Dynamics GP: one database per company and a system database that lists them. */
@ApplicationScoped
public class DynamicsGp implements Product {

  private final ProductDescription description = ProductFolder.read(DynamicsGp.class);

  /** The container makes one for its proxy besides. */
  public DynamicsGp() {
    // What there is to know stands in the folder.
  }

  @Override
  public String id() {
    return description.id();
  }

  @Override
  public String displayName() {
    return description.displayName();
  }

  @Override
  public String description() {
    return description.description();
  }

  @Override
  public List<SqlServerType> sources() {
    return description.sources();
  }

  @Override
  public List<Extension> extensions() {
    return description.extensions();
  }

  @Override
  public UUID appId() {
    return description.appId();
  }

  @Override
  public List<SourceTable> sourceTables() {
    return description.sourceTables();
  }

  /** Not the proxy's. */
  @Override
  public Class<?> folder() {
    return DynamicsGp.class;
  }

  @Override
  public boolean dataUpgradeFollows() {
    return description.dataUpgradeFollows();
  }

  @Override
  public List<ChecklistItem> checklist() {
    return description.checklist();
  }

  @Override
  public String systemDatabase() {
    return description.systemDatabase();
  }

  @Override
  public List<String> markerTables() {
    return description.markerTables();
  }

  @Override
  public String oldestVersion() {
    return description.oldestVersion();
  }

  @Override
  public Optional<String> installedVersion(
      Connection source, DatabaseAdapter adapter, String systemSchema) throws SQLException {
    return InstalledVersion.read(source, adapter, systemSchema);
  }

  @Override
  public List<SourceCompany> companies(Connection source, Dialect dialect, String systemSchema)
      throws SQLException {
    return CompanyMaster.companies(source, dialect, systemSchema);
  }

  @Override
  public Map<String, String> refusedCompanies(
      Connection source, Dialect dialect, List<SourceCompany> companies) throws SQLException {
    return AccountSegments.refused(source, dialect, companies);
  }

  @Override
  public void generateSample(int scale, SampleSink sink) {
    new GpSample(systemDatabase(), sourceTables(), CompanyMaster.TABLE).generate(scale, sink);
  }
}
