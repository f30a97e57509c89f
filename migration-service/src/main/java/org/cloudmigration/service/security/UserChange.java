package org.cloudmigration.service.security;

/** What a user is from now on; as in {@link NewUser}. */
public record UserChange(String role, boolean delegated, boolean enabled) {}
