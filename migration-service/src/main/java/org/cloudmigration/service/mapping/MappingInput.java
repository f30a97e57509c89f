package org.cloudmigration.service.mapping;

import java.util.UUID;
import org.cloudmigration.domain.mapping.TargetTableType;

/**
 * What somebody wants of a mapping; null keeps what is there, or takes what goes without saying.
 *
 * @param targetTableType as {@link TargetTableType#label()} names it
 */
public record MappingInput(
    String targetTableType,
    UUID appId,
    Integer tableId,
    String tableName,
    String sourceTableName,
    Boolean dataPerCompany,
    Boolean preserveCloudData) {

  /** For what says nothing of the cloud's data. */
  public MappingInput(
      String targetTableType,
      UUID appId,
      Integer tableId,
      String tableName,
      String sourceTableName,
      Boolean dataPerCompany) {
    this(targetTableType, appId, tableId, tableName, sourceTableName, dataPerCompany, null);
  }
}
