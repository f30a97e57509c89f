package org.cloudmigration.service.setup;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.TaskStatus;

/**
 * The setup of an environment as the page shows it; the connection string is write-only.
 *
 * @param productName display name of the source product
 * @param companyTaskError null unless reading the companies failed
 */
public record SetupView(
    boolean enabled, String productName, TaskStatus companyTask, ErrorReport companyTaskError) {}
