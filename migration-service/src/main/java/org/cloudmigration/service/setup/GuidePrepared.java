package org.cloudmigration.service.setup;

import java.util.UUID;

/** A preparation has succeeded: the guide of the environment goes on with the companies. */
public record GuidePrepared(UUID environmentId) {}
