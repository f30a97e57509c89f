package org.cloudmigration.service.database;

/** How large a catalogue estimates a table to be. */
public record TableSize(long rows, long bytes) {}
