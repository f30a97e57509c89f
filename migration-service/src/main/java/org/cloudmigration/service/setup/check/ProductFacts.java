package org.cloudmigration.service.setup.check;

import java.util.Set;

/**
 * Whether a source is the chosen product's.
 *
 * @param displayName of the chosen product
 * @param systemDatabase where the product keeps its list of companies, if the connection names none
 * @param systemDatabaseExists whether the server has it, or the one that the connection names
 * @param missingMarkers tables that every system database of this product has, and this one lacks
 * @param isCompanyDatabase the database connected to holds tables of one of the product's companies
 * @param otherProduct display name of another product whose system database this is; blank if it is
 *     no other's
 * @param version as the product's own tables tell it; blank if they do not
 * @param oldestVersion the oldest one that can be migrated; blank if any can
 */
public record ProductFacts(
    String displayName,
    String systemDatabase,
    boolean systemDatabaseExists,
    Set<String> missingMarkers,
    boolean isCompanyDatabase,
    String otherProduct,
    String version,
    String oldestVersion) {

  public ProductFacts {
    missingMarkers = Set.copyOf(missingMarkers);
  }
}
