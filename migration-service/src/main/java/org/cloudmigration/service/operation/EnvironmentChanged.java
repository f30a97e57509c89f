package org.cloudmigration.service.operation;

import java.util.UUID;

/** Something that the page shows of an environment is not as it was; committed. */
public record EnvironmentChanged(UUID environmentId) {}
