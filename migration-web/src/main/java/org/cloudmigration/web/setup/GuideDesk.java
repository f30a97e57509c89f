package org.cloudmigration.web.setup;

import java.util.function.Predicate;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;

/**
 * What the steps of a guide work with.
 *
 * @param environment its name
 * @param commands runs what a person asked for
 */
record GuideDesk(
    String environment,
    Viewer viewer,
    Formats formats,
    SetupGuideService guides,
    CompanyService companies,
    LiveUpdates live,
    Commands commands) {

  /** Runs a command and shows what it has changed, or why it was refused. */
  interface Commands {

    /** Stays at the step that is shown. */
    void here(Runnable command);

    /** Goes on to the step that comes next. */
    void forward(Runnable command);

    /**
     * Goes on to the step that comes next.
     *
     * @param atField shows a refusal at its field; false if it has no such field
     */
    void forward(Runnable command, Predicate<InvalidInputException> atField);
  }
}
