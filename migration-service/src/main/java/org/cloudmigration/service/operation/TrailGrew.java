package org.cloudmigration.service.operation;

/**
 * There is a new entry in the audit trail; committed.
 *
 * @param environment name; blank where the entry concerns none
 */
public record TrailGrew(String environment) {}
