package org.cloudmigration.service.company;

import java.util.UUID;

/** A company of the source that the tenant has. */
public record CreatedCompany(UUID id, String name, String displayName) {}
