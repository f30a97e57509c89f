package org.cloudmigration.service.product;

import java.util.UUID;

/** An extension as a tenant lists it, without its version. */
public record Extension(UUID appId, String name, String publisher) {}
