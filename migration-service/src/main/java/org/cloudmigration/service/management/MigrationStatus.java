package org.cloudmigration.service.management;

/**
 * How a migration stands, in one line.
 *
 * @param guidance what it means and what to do next; whole sentences, however many
 */
public record MigrationStatus(String text, StatusTone tone, String guidance) {}
