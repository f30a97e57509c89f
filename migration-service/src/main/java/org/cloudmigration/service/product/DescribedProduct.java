package org.cloudmigration.service.product;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;

/** A product as far as its folder describes it; the rest is its own code. */
public abstract class DescribedProduct implements Product {

  private final Class<?> folder;
  private final ProductDescription description;

  /**
   * @param folder any class in the package that is the folder
   */
  protected DescribedProduct(Class<?> folder) {
    this.folder = folder;
    this.description = ProductFolder.read(folder);
  }

  @Override
  public Class<?> folder() {
    return folder;
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

  @Override
  public boolean dataUpgradeFollows() {
    return description.dataUpgradeFollows();
  }

  @Override
  public List<ChecklistItem> checklist() {
    return description.checklist();
  }

  @Override
  public List<String> companyChecks() {
    return description.companyChecks();
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
}
