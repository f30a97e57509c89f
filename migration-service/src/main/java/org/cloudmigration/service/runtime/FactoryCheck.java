package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
    Optional<ErrorReport> trouble = gate.trouble(uses.of(factory, NOTHING, NOTHING));
    trouble.ifPresentOrElse(
        report ->
            factory.failed(
                report.happened() + " " + report.action() + "\n" + report.rawText(), Instant.now()),
        () -> factory.answered(Instant.now()));
  }
}
