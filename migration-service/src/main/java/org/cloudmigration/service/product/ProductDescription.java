package org.cloudmigration.service.product;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;

/** What stands in a product's folder: the product as its {@code product.yaml} describes it. */
public record ProductDescription(
    String id,
    String displayName,
    String description,
    List<SqlServerType> sources,
    List<Extension> extensions,
    UUID appId,
    String systemDatabase,
    List<String> markerTables,
    String oldestVersion,
    boolean dataUpgradeFollows,
    List<ChecklistItem> checklist,
    List<String> companyChecks,
    List<SourceTable> sourceTables) {

  public ProductDescription {
    Objects.requireNonNull(id);
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(appId);
    Objects.requireNonNull(systemDatabase);
    Objects.requireNonNull(description);
    sources = List.copyOf(sources);
    extensions = List.copyOf(extensions);
    markerTables = List.copyOf(markerTables);
    checklist = List.copyOf(checklist);
    companyChecks = List.copyOf(companyChecks);
    sourceTables = List.copyOf(sourceTables);
  }
}
