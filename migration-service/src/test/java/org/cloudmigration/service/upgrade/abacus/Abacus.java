package org.cloudmigration.service.upgrade.abacus;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.product.DescribedProduct;
import org.cloudmigration.service.product.SourceCompany;

/** A product that nobody has: whatever works for it knows no other one. */
public final class Abacus extends DescribedProduct {

  public Abacus() {
    super(Abacus.class);
  }

  @Override
  public List<SourceCompany> companies(Connection source, Dialect dialect, String systemSchema) {
    return List.of();
  }

  @Override
  public Map<String, String> refusedCompanies(
      Connection source, Dialect dialect, List<SourceCompany> companies) {
    return Map.of();
  }

  @Override
  public void generateSample(int scale, SampleSink sink) {
    throw new UnsupportedOperationException("It has no sample.");
  }
}
