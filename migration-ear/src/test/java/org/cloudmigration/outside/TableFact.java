package org.cloudmigration.outside;

/** A table in a run, as the application database holds it. */
record TableFact(
    String id,
    String companyName,
    String tableName,
    String sourceDatabase,
    String sourceTable,
    String appId,
    String status,
    int attempts,
    String startTime,
    String verification) {}
