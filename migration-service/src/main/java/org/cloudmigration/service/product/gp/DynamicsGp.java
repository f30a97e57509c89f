package org.cloudmigration.service.product.gp;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.product.DescribedProduct;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.gp.sample.GpSample;

/** Dynamics GP: one database per company and a system database that lists them. */
@ApplicationScoped
public class DynamicsGp extends DescribedProduct {

  /** The container makes one for its proxy besides. */
  public DynamicsGp() {
    super(DynamicsGp.class);
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
  public List<String> dimensionSegments(Connection source, Dialect dialect, SourceCompany company)
      throws SQLException {
    return AccountSegments.dimensions(source, dialect, company);
  }

  @Override
  public void generateSample(int scale, SampleSink sink) {
    new GpSample(systemDatabase(), sourceTables(), CompanyMaster.TABLE).generate(scale, sink);
  }
}
