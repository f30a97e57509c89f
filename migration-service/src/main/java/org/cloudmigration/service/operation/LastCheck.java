package org.cloudmigration.service.operation;

import java.time.Instant;

/** The newest check of the audit trail, and who has asked for it. */
public record LastCheck(TrailCheck found, Instant at, String userName) {}
