package org.cloudmigration.service.product;

/**
 * A company as the source's system database lists it.
 *
 * @param sourceDatabase database (or schema) that holds its tables
 */
public record SourceCompany(
    String sourceCompanyId, String name, String displayName, String sourceDatabase) {}
