package org.cloudmigration.service.mapping;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cloudmigration.domain.mapping.TableMapping;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;

/**
 * A source table and the table of the tenant that it goes into.
 *
 * @param place order of copying
 * @param tableId number of the tenant's table; 0 if nobody told it
 * @param sourceTable with {@link CompanyToken#TOKEN} where each company has a table of its own name
 * @param perCompany whether each company has one; else it is the system database's
 * @param preserve whether the tenant's rows stay, and only those are inserted whose keys it lacks
 */
public record MappedTable(
    UUID id,
    int place,
    UUID appId,
    int tableId,
    String tableName,
    String sourceTable,
    boolean perCompany,
    boolean preserve) {

  /** As mappings are until somebody wants cloud data preserved. */
  public MappedTable(
      UUID id,
      int place,
      UUID appId,
      int tableId,
      String tableName,
      String sourceTable,
      boolean perCompany) {
    this(id, place, appId, tableId, tableName, sourceTable, perCompany, false);
  }

  static MappedTable of(TableMapping mapping) {
    return new MappedTable(
        mapping.id(),
        mapping.place(),
        mapping.appId(),
        mapping.tableId(),
        mapping.tableName(),
        mapping.sourceTable(),
        mapping.perCompany(),
        mapping.preserveCloudData());
  }

  /**
   * As the product has it. The id is always the same, so that it need not be stored.
   *
   * @param name unique among those of the product
   */
  static MappedTable standard(
      UUID environmentId, Product product, int place, SourceTable table, String name) {
    String whole = environmentId + "/" + product.id() + "/" + name;
    return new MappedTable(
        UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)),
        place,
        product.appId(),
        table.stagingId(),
        table.stagingTable(),
        table.name(),
        table.scope() == SourceTable.Scope.COMPANY,
        table.preserve());
  }

  /**
   * Its source table for one company.
   *
   * @param company id of the company in the source
   */
  public String sourceTableOf(String company) {
    return CompanyToken.replaced(sourceTable, company);
  }

  MappedTable from(String otherSourceTable) {
    return new MappedTable(
        id, place, appId, tableId, tableName, otherSourceTable, perCompany, preserve);
  }

  /**
   * Of a table that each company has, changes could not be told from what the cloud holds.
   *
   * @throws InvalidInputException for {@code preserveCloudData}
   */
  public void checkPreserving() {
    if (preserve && perCompany) {
      throw new InvalidInputException(
          "preserveCloudData",
          "MAPPING",
          "The cloud data of “"
              + tableName
              + "” cannot be preserved: each company has a table of its own.",
          "Preserve the data of tables that belong to no company; send false for this one.");
    }
  }

  /** Whether both lead from the same table into the same one. */
  public boolean leadsAs(MappedTable other) {
    return sourceTable.equals(other.sourceTable)
        && perCompany == other.perCompany
        && tableName.equals(other.tableName);
  }

  MappedTable preserving(boolean cloudData) {
    return new MappedTable(
        id, place, appId, tableId, tableName, sourceTable, perCompany, cloudData);
  }

  TableMapping entity(UUID environmentId) {
    var mapping = new TableMapping(id, environmentId, place);
    writeTo(mapping);
    return mapping;
  }

  void writeTo(TableMapping mapping) {
    mapping.lead(appId, tableId, tableName);
    mapping.from(sourceTable, perCompany);
    mapping.preserveCloudData(preserve);
  }

  /** For the trail. */
  String told() {
    return sourceTable
        + (perCompany ? "" : " (per database)")
        + " → "
        + tableName
        + (preserve ? ", cloud data preserved" : "");
  }
}
