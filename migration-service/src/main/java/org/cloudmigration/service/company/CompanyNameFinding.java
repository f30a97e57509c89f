package org.cloudmigration.service.company;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.product.SourceCompany;

/**
 * A company that cannot be migrated under its name.
 *
 * @param report its code is one of {@code NAME_EMPTY}, {@code 50021}, {@code NAME_SPACES}, {@code
 *     NAME_SLASH}, {@code NAME_LENGTH}, {@code MY_COMPANY}, {@code NAME_CLASH}
 */
public record CompanyNameFinding(SourceCompany company, ErrorReport report) {}
