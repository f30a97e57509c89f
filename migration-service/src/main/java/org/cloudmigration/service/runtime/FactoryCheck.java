package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.service.pipeline.FactoryGate;

/** Asks data factories whether they answer. */
@ApplicationScoped
class FactoryCheck {

  private static final String NOTHING = "";

  @Inject FactoryGate gate;
  @Inject FactoryUses uses;

  public void ask(DataFactory factory) {
    Optional<ErrorReport> trouble = gate.trouble(uses.of(factory, NOTHING));
    // As the database keeps it: what is told now is what is read later.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    trouble.ifPresentOrElse(
        report ->
            factory.failed(
                report.happened() + " " + report.action() + "\n" + report.rawText(), now),
        () -> factory.answered(now));
  }
}
