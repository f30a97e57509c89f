package org.cloudmigration.service.validation;

import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;

/** Where a table and its copy are. */
record TableEnds(
    DatabaseLocation sourceLocation,
    TableName source,
    DatabaseLocation tenantLocation,
    TableName tenant) {}
