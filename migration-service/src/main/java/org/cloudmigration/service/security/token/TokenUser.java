package org.cloudmigration.service.security.token;

import java.util.Set;

/**
 * Whom a verified token names.
 *
 * @param roles those of {@link org.cloudmigration.domain.security.Role}; may be none
 */
public record TokenUser(String name, Set<String> roles) {}
