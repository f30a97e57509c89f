package org.cloudmigration.service.mapping;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction that changes the mappings of an environment.
 *
 * @param mappings as they are now
 */
public record MappingsChanged(UUID environmentId, List<MappedTable> mappings) {}
