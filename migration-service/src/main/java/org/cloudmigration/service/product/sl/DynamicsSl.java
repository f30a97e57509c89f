package org.cloudmigration.service.product.sl;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.product.DescribedProduct;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.sl.sample.SlSample;

/**
 * Dynamics SL: a system database that lists the companies, and application databases that each hold
 * one or several of them, told apart by their company id.
 */
@ApplicationScoped
public class DynamicsSl extends DescribedProduct {

  /** The container makes one for its proxy besides. */
  public DynamicsSl() {
    super(DynamicsSl.class);
  }

  @Override
  public List<SourceCompany> companies(Connection source, Dialect dialect, String systemSchema)
      throws SQLException {
    return SystemCompanies.companies(source, dialect, systemSchema);
  }

  @Override
  public Map<String, String> refusedCompanies(
      Connection source, Dialect dialect, List<SourceCompany> companies) throws SQLException {
    return SubaccountSegments.refused(source, dialect, companies);
  }

  @Override
  public List<String> dimensionSegments(Connection source, Dialect dialect, SourceCompany company)
      throws SQLException {
    return SubaccountSegments.dimensions(source, dialect, company);
  }

  @Override
  public void generateSample(int scale, SampleSink sink) {
    new SlSample(systemDatabase(), sourceTables(), SystemCompanies.TABLE).generate(scale, sink);
  }
}
