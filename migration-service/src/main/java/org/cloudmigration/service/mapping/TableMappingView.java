package org.cloudmigration.service.mapping;

import java.util.UUID;
import org.cloudmigration.domain.mapping.TargetTableType;

/**
 * A mapping for page and API.
 *
 * @param extensionName blank if the tenant has no such app any more
 * @param tableId 0 if nobody told it
 */
public record TableMappingView(
    UUID id,
    TargetTableType targetTableType,
    UUID appId,
    String extensionName,
    int tableId,
    String tableName,
    String sourceTableName,
    boolean dataPerCompany,
    boolean preserveCloudData) {}
