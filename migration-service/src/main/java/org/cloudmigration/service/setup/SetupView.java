package org.cloudmigration.service.setup;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.TaskStatus;

/**
 * The setup of an environment as the page shows it; the connection string is write-only.
 *
 * @param preparing its preparation is in progress
 * @param finished the guide was done to its end
 * @param productName display name of the source product
 * @param companyTask how the creation of the companies stands
 * @param companyTaskError null unless creating the companies failed
 * @param disabledText why the migration was disabled, and what to do; blank while it is enabled
 */
public record SetupView(
    boolean enabled,
    boolean preparing,
    boolean finished,
    String productName,
    TaskStatus companyTask,
    ErrorReport companyTaskError,
    String disabledText) {}
