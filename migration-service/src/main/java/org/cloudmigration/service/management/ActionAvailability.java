package org.cloudmigration.service.management;

/** An action, and whether the caller can use it now. */
public record ActionAvailability(MigrationAction action, Availability availability) {}
