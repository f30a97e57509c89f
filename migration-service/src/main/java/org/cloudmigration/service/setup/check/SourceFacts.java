package org.cloudmigration.service.setup.check;

import java.util.List;
import java.util.Set;
import org.cloudmigration.service.product.SourceCompany;

/**
 * What the checks want to know of the product in the source.
 *
 * @param companies as the source lists them; empty while the product was not recognised
 * @param missingDatabases those of the companies' databases that the server does not have
 */
public record SourceFacts(
    ProductFacts product, List<SourceCompany> companies, Set<String> missingDatabases) {

  public SourceFacts {
    companies = List.copyOf(companies);
    missingDatabases = Set.copyOf(missingDatabases);
  }
}
