package org.cloudmigration.domain.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which table of the source goes into which table of the tenant. */
@Entity
@Table(name = "table_mapping")
public class TableMapping {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** Order of copying: that of the product's list, then that of being added. */
  @Column(name = "place", nullable = false)
  private int place;

  @Column(name = "app_id", nullable = false)
  private UUID appId;

  /** Number of the table in the tenant; 0 if nobody told it. */
  @Column(name = "table_id", nullable = false)
  private int tableId;

  /** In the tenant, without company and app. */
  @Column(name = "table_name", nullable = false, length = 30)
  private String tableName;

  @Column(name = "source_table", nullable = false, length = 128)
  private String sourceTable;

  /** Whether each company database has the table, and each company gets one; else the system. */
  @Column(name = "per_company", nullable = false)
  private boolean perCompany;

  /** Whether rows of the tenant stay, and only those are inserted whose keys it lacks. */
  @Column(name = "preserve_cloud_data", nullable = false)
  private boolean preserveCloudData;

  protected TableMapping() {}

  public TableMapping(UUID id, UUID environmentId, int place) {
    this.id = id;
    this.environmentId = environmentId;
    this.place = place;
  }

  public void lead(UUID toApp, int toTableId, String toTable) {
    appId = toApp;
    tableId = toTableId;
    tableName = toTable;
  }

  public void from(String table, boolean ofEachCompany) {
    sourceTable = table;
    perCompany = ofEachCompany;
  }

  public void preserveCloudData(boolean preserve) {
    preserveCloudData = preserve;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public int place() {
    return place;
  }

  public UUID appId() {
    return appId;
  }

  public int tableId() {
    return tableId;
  }

  public String tableName() {
    return tableName;
  }

  public String sourceTable() {
    return sourceTable;
  }

  public boolean perCompany() {
    return perCompany;
  }

  public boolean preserveCloudData() {
    return preserveCloudData;
  }
}
