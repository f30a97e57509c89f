package org.cloudmigration.service.management;

/**
 * Who looks at a migration.
 *
 * @param role as {@link org.cloudmigration.domain.security.Role} names it
 * @param delegated works for a partner, and needs the company's approval for each command
 */
public record Visitor(String role, boolean delegated) {}
